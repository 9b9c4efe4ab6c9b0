package dev.headway.recovery;

import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A look into the catalog. */
record Look(Connection connection) {

    /** What stands for the OID of nothing, as in PostgreSQL. */
    static final String NOTHING = "0";

    /** Makes something of a row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    <T> List<T> all(Template query, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(query.sql())) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
        }
        return found;
    }

    <T> Optional<T> first(Template query, Reading<T> reading) throws SQLException {
        return all(query, reading).stream().findFirst();
    }

    /** The OID that a query finds; that of nothing, where it finds nothing. */
    String oid(Template query) throws SQLException {
        return first(query, row -> Optional.ofNullable(row.getString("oid")))
                .flatMap(found -> found)
                .orElse(NOTHING);
    }

    static Template template(String resource) {
        return Template.of(Look.class, resource);
    }
}
