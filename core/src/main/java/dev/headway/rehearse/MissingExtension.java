package dev.headway.rehearse;

import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** An extension that a section creates and the server cannot: its files are not there. Immutable. */
record MissingExtension(Statement at, String name) {

    private static final String QUERY =
            Template.of(MissingExtension.class, "extension.sql").sql();

    /** The first one. That a block or a function creates one is not seen. */
    static Optional<MissingExtension> of(Section section, Connection connection) throws SQLException {
        for (Section.Entry entry : section.entries()) {
            Optional<String> missing = missing(created(entry.statement().text()), connection);
            if (missing.isPresent()) {
                return Optional.of(new MissingExtension(entry.statement(), missing.get()));
            }
        }
        return Optional.empty();
    }

    /** As it is written. */
    private static Optional<String> created(String sql) {
        Tokens tokens = new Tokens(sql);
        if (!tokens.accept("CREATE", "EXTENSION")) {
            return Optional.empty();
        }
        tokens.accept("IF", "NOT", "EXISTS");
        return tokens.name();
    }

    private static Optional<String> missing(Optional<String> written, Connection connection) throws SQLException {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, written.get());
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
