package dev.headway.preflight;

import dev.headway.sql.Identifier;
import dev.headway.sql.Tokens;
import java.util.Optional;

/** Reads DROP, and COMMENT, which names things alike. Every method tells whether what follows can still be read. */
final class Removal {

    private final Horizon horizon;

    Removal(Horizon horizon) {
        this.horizon = horizon;
    }

    boolean read(Tokens tokens) {
        tokens.acceptAny("MATERIALIZED", "FOREIGN");
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "TABLE", "VIEW" -> relations(tokens, false);
            case "INDEX", "SEQUENCE" -> relations(tokens, true);
            case "TYPE", "DOMAIN" -> types(tokens);
            case "SCHEMA" -> schemas(tokens);
            case "TRIGGER", "POLICY", "RULE" -> fromTable(tokens);
            case "FUNCTION", "PROCEDURE", "AGGREGATE", "STATISTICS", "COLLATION", "PUBLICATION" -> true;
            default -> false;
        };
    }

    private boolean relations(Tokens tokens, boolean unowned) {
        tokens.accept("CONCURRENTLY");
        tokens.accept("IF", "EXISTS");
        do {
            Optional<Name> name = Name.read(tokens);
            if (name.isEmpty()) {
                return false;
            }
            horizon.dropRelation(name.get(), unowned);
        } while (tokens.accept(','));
        return true;
    }

    private boolean types(Tokens tokens) {
        tokens.accept("IF", "EXISTS");
        do {
            Optional<Name> name = Name.read(tokens);
            if (name.isEmpty()) {
                return false;
            }
            horizon.need(name.get(), new Need.Drop(Subject.type(name.get())));
            horizon.drop(name.get());
        } while (tokens.accept(','));
        return true;
    }

    private boolean schemas(Tokens tokens) {
        tokens.accept("IF", "EXISTS");
        do {
            Optional<Identifier> name = Name.part(tokens);
            if (name.isEmpty()) {
                return false;
            }
            horizon.schema(name.get());
            horizon.touchSchema(name.get());
        } while (tokens.accept(','));
        return true;
    }

    /** With IF EXISTS nobody asks for a right where nothing is to be dropped. */
    private boolean fromTable(Tokens tokens) {
        boolean perhaps = tokens.accept("IF", "EXISTS");
        Optional<Name> table = Creation.target(tokens, "ON");
        table.filter(name -> !perhaps).ifPresent(name -> horizon.needOwned(name, false));
        return table.isPresent();
    }

    /** Asks for ownership; what has no case here is left alone, and nothing is changed by it. */
    boolean comment(Tokens tokens) {
        tokens.accept("ON");
        tokens.acceptAny("MATERIALIZED", "FOREIGN");
        String word = tokens.word();
        tokens.advance();
        switch (word) {
            case "TABLE", "VIEW" -> Name.read(tokens).ifPresent(this::own);
            case "INDEX", "SEQUENCE" -> Name.read(tokens).ifPresent(name -> horizon.needUnowned(name, false));
            case "COLUMN" -> Name.readOwnerOfColumn(tokens).ifPresent(this::own);
            case "TYPE", "DOMAIN" ->
                Name.read(tokens).ifPresent(name -> horizon.need(name, new Need.Own(Subject.type(name), false)));
            case "SCHEMA" -> Name.part(tokens).ifPresent(horizon::schema);
            case "TRIGGER", "POLICY", "RULE", "CONSTRAINT" -> commentOnPart(tokens);
            default -> {
                // left alone
            }
        }
        return true;
    }

    private void commentOnPart(Tokens tokens) {
        Name.part(tokens);
        if (tokens.accept("ON") && !tokens.at("DOMAIN")) {
            Name.read(tokens).ifPresent(this::own);
        }
    }

    private void own(Name name) {
        horizon.needOwned(name, false);
    }
}
