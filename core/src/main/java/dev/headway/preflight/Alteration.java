package dev.headway.preflight;

import dev.headway.sql.Identifier;
import dev.headway.sql.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads ALTER. Every method tells whether the statements after it can still be read. Not thread-safe. */
final class Alteration {

    /** Who these are, a statement before may have decided. */
    private static final Set<String> SPECIAL_ROLES = Set.of("current_user", "session_user", "current_role");

    private final Horizon horizon;

    Alteration(Horizon horizon) {
        this.horizon = horizon;
    }

    boolean read(Tokens tokens) {
        boolean prefixed = tokens.acceptAny("MATERIALIZED", "FOREIGN");
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "TABLE", "VIEW", "INDEX", "SEQUENCE" -> relation(word, tokens);
            case "TYPE", "DOMAIN" -> type(tokens);
            case "SCHEMA" -> schema(tokens);
            case "POLICY", "TRIGGER", "RULE" -> onTable(tokens);
            case "FUNCTION", "PROCEDURE", "ROUTINE", "AGGREGATE", "STATISTICS", "COLLATION", "PUBLICATION" -> true;
            // privileges of what is made from here on, and that is not asked after
            case "DEFAULT" -> tokens.at("PRIVILEGES");
            case "EXTENSION", "SERVER" -> true;
            default -> prefixed;
        };
    }

    private boolean relation(String kind, Tokens tokens) {
        if (tokens.accept("ALL", "IN", "TABLESPACE")) {
            return true;
        }
        boolean perhaps = tokens.accept("IF", "EXISTS");
        tokens.accept("ONLY");
        Optional<Name> name = Name.read(tokens);
        if (name.isEmpty()) {
            return false;
        }
        tokens.accept('*');
        boolean renamed = tokens.at("RENAME") && tokens.contain("RENAME", "TO");
        if (kind.equals("INDEX") || kind.equals("SEQUENCE")) {
            horizon.needUnowned(name.get(), renamed);
        } else {
            horizon.needOwned(name.get(), renamed);
        }
        // What is not there is not altered, and then nobody asks for what else it would take.
        boolean told = new TableActions(horizon.unless(perhaps), name.get(), tokens, kind.equals("INDEX")).read();
        horizon.unless(false);
        return told;
    }

    /** But for OWNER TO: who owns it already is not asked for anything. */
    private boolean type(Tokens tokens) {
        Optional<Name> name = Name.read(tokens);
        if (name.isEmpty()) {
            return false;
        }
        if (!tokens.at("OWNER")) {
            horizon.need(name.get(), new Need.Own(Subject.type(name.get()), false));
        }
        horizon.touch(name.get());
        return !tokens.accept("RENAME", "TO") || touched(tokens);
    }

    private boolean touched(Tokens tokens) {
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(horizon::touch);
        return name.isPresent();
    }

    private boolean schema(Tokens tokens) {
        Optional<Identifier> name = Name.part(tokens);
        if (name.isEmpty()) {
            return false;
        }
        if (!tokens.at("OWNER")) {
            horizon.schema(name.get());
        }
        horizon.touchSchema(name.get());
        if (tokens.accept("RENAME", "TO")) {
            horizon.createInDatabase();
            Optional<Identifier> other = Name.part(tokens);
            other.ifPresent(horizon::touchSchema);
            return other.isPresent();
        }
        return true;
    }

    private boolean onTable(Tokens tokens) {
        Optional<Name> table = Creation.target(tokens, "ON");
        table.ifPresent(name -> horizon.needOwned(name, false));
        return table.isPresent();
    }

    /** A role that is named; empty for those that mean whoever is at it. */
    static Optional<Identifier> role(Tokens tokens) {
        return Name.part(tokens).filter(role -> !SPECIAL_ROLES.contains(role.name()));
    }
}
