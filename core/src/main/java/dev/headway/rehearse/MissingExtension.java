package dev.headway.rehearse;

import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An extension that a section creates and the server cannot: its files are not there. Immutable. */
record MissingExtension(Statement at, String name) {

    private static final String QUERY =
            Template.of(MissingExtension.class, "extension.sql").sql();

    /** The first one. That a function creates one is not seen. */
    static Optional<MissingExtension> of(Section section, Connection connection) throws SQLException {
        for (Section.Entry entry : section.entries()) {
            for (String name : created(entry.statement().text())) {
                Optional<String> missing = missing(name, connection);
                if (missing.isPresent()) {
                    return Optional.of(new MissingExtension(entry.statement(), missing.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** As they are written, by the statement itself or inside a block; one that asks first what there is runs anywhere. */
    private static List<String> created(String sql) {
        Tokens tokens = new Tokens(sql);
        if (tokens.at("CREATE")) {
            return one(tokens).stream().toList();
        }
        List<String> all = new ArrayList<>();
        if (tokens.at("DO") && !sql.toLowerCase(Locale.ROOT).contains("pg_available_extension")) {
            inside(tokens, all);
        }
        return all;
    }

    private static void inside(Tokens tokens, List<String> all) {
        for (; !tokens.isAtEnd(); tokens.advance()) {
            if (tokens.at(TokenKind.DOLLAR_STRING) || tokens.at(TokenKind.STRING)) {
                inside(new Tokens(Branches.body(tokens.token())), all);
            }
            one(tokens).ifPresent(all::add);
        }
    }

    private static Optional<String> one(Tokens tokens) {
        if (!tokens.accept("CREATE", "EXTENSION")) {
            return Optional.empty();
        }
        tokens.accept("IF", "NOT", "EXISTS");
        return tokens.name();
    }

    private static Optional<String> missing(String written, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(QUERY)) {
            query.setString(1, written);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
