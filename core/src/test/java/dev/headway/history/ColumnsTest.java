package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Names and meanings of our columns are what others build on: the golden freezes them. */
final class ColumnsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/history/tables.txt");

    private static final String COLUMNS = "SELECT format(E'%s.%s  %s%s\\n    %s', relname, attname,"
            + " format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN ' not null' ELSE '' END,"
            + " col_description(c.oid, attnum)) FROM pg_class c JOIN pg_attribute ON attrelid = c.oid"
            + " WHERE relname LIKE 'headway%' AND relkind = 'r' AND attnum > 0 ORDER BY relname, attnum";

    private static final String TABLES = "SELECT format(E'%s\\n    %s', relname, obj_description(oid)) FROM pg_class"
            + " WHERE relname LIKE 'headway%' AND relkind = 'r' ORDER BY relname";

    private static final String CONSTRAINTS = "SELECT format('%s  %s', conname, pg_get_constraintdef(oid))"
            + " FROM pg_constraint WHERE conrelid::regclass::text LIKE 'headway%' AND contype <> 'n' ORDER BY 1";

    private static final String INDEXES =
            "SELECT indexdef FROM pg_indexes WHERE tablename LIKE 'headway%' ORDER BY indexname";

    @EveryMajor
    void tables_columns_and_comments_are_what_they_were(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            StringBuilder found = new StringBuilder();
            for (String sql : List.of(TABLES, COLUMNS, CONSTRAINTS, INDEXES)) {
                project.query(sql).forEach(line -> found.append(line).append('\n'));
                found.append('\n');
            }
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(GOLDEN.getParent());
                Files.writeString(GOLDEN, found.toString());
            }
            assertEquals(Files.readString(GOLDEN), found.toString());
        }
    }
}
