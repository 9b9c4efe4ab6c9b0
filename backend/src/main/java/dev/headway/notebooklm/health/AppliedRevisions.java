package dev.headway.notebooklm.health;

import dev.headway.notebooklm.database.Sql;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The seam to Headway. Until its library answers, this knows the rows of the version table and no files: any row counts
 * as migrated, none as one revision that is missing, and the heads are not known. Thread-safe.
 */
@Component
class AppliedRevisions implements SchemaState {

    private static final String FIND = Sql.of(AppliedRevisions.class, "find_version_table.sql");

    private final JdbcClient jdbc;

    AppliedRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SchemaStatus read() {
        List<String> rows = jdbc.sql(FIND).query(String.class).list().stream()
                .flatMap(table -> table == null ? List.<String>of().stream() : rows(table).stream())
                .toList();
        return new SchemaStatus(rows, List.of(), rows.isEmpty() ? 1 : 0);
    }

    private List<String> rows(String table) {
        return jdbc.sql("SELECT version_num FROM " + table).query(String.class).list();
    }
}
