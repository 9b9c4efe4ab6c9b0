package dev.headway.preflight;

import dev.headway.sql.Identifier;
import dev.headway.sql.Tokens;
import java.util.Optional;

/** Reads CREATE. Every method tells whether the statements after it can still be read. Not thread-safe. */
final class Creation {

    private final Horizon horizon;

    Creation(Horizon horizon) {
        this.horizon = horizon;
    }

    boolean read(Tokens tokens) {
        boolean replaces = tokens.accept("OR", "REPLACE");
        tokens.acceptAny("GLOBAL", "LOCAL");
        if (tokens.acceptAny("TEMP", "TEMPORARY")) {
            return temporary(tokens);
        }
        boolean unique = tokens.accept("UNIQUE");
        tokens.acceptAny("UNLOGGED", "RECURSIVE", "CONSTRAINT");
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "TABLE" -> table(tokens);
            case "INDEX" -> index(tokens);
            case "VIEW" -> view(tokens, replaces);
            case "MATERIALIZED" -> tokens.accept("VIEW") && query(tokens);
            case "SEQUENCE" -> made(tokens);
            case "FOREIGN" -> !tokens.accept("TABLE") || made(tokens);
            case "TYPE", "DOMAIN" -> made(tokens);
            case "FUNCTION", "PROCEDURE" -> routine(tokens);
            case "SCHEMA" -> schema(tokens);
            case "EXTENSION" -> extension(tokens);
            case "TRIGGER" -> trigger(tokens);
            case "POLICY" -> onTable(tokens, "ON");
            case "RULE" -> onTable(tokens, "TO");
            case "AGGREGATE", "CAST", "COLLATION", "OPERATOR", "PUBLICATION", "SERVER", "STATISTICS", "TEXT" -> true;
            default -> unique;
        };
    }

    private boolean temporary(Tokens tokens) {
        horizon.makeTemporary();
        tokens.accept("RECURSIVE");
        tokens.acceptAny("TABLE", "VIEW", "SEQUENCE");
        ifNotExists(tokens);
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(horizon::touch);
        return name.isPresent();
    }

    /** Something for which CREATE on its schema is enough. PostgreSQL asks for that even where it then finds it there. */
    private boolean made(Tokens tokens) {
        ifNotExists(tokens);
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(this::make);
        return name.isPresent();
    }

    /** As {@link #made}, but for what is filled by a query: there IF NOT EXISTS looks before it asks. */
    private boolean query(Tokens tokens) {
        horizon.unless(tokens.at("IF"));
        boolean told = made(tokens);
        horizon.unless(false);
        return told;
    }

    private void make(Name name) {
        horizon.create(name);
        horizon.touch(name);
    }

    private boolean routine(Tokens tokens) {
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(horizon::create);
        return name.isPresent();
    }

    private boolean table(Tokens tokens) {
        if (tokens.at("IF") && tokens.contain("AS")) {
            return query(tokens);
        }
        boolean perhaps = ifNotExists(tokens);
        Optional<Name> name = Name.read(tokens);
        if (name.isEmpty()) {
            return false;
        }
        make(name.get());
        if (perhaps) {
            return true;
        }
        horizon.own(name.get());
        return definition(tokens);
    }

    private boolean definition(Tokens tokens) {
        if (tokens.accept("PARTITION", "OF") && !owned(tokens)) {
            return false;
        }
        if (tokens.at('(') && !elements(tokens)) {
            return false;
        }
        return !tokens.accept("INHERITS") || parents(tokens);
    }

    private boolean parents(Tokens tokens) {
        tokens.accept('(');
        boolean told = true;
        do {
            told &= owned(tokens);
        } while (tokens.accept(','));
        return told;
    }

    private boolean owned(Tokens tokens) {
        Optional<Name> parent = Name.read(tokens);
        parent.ifPresent(name -> horizon.needOwned(name, false));
        return parent.isPresent();
    }

    /** Columns and constraints: whom they reference, and what they are like. */
    private boolean elements(Tokens tokens) {
        boolean told = true;
        boolean begins = true;
        int depth = 0;
        do {
            depth += tokens.at('(') ? 1 : tokens.at(')') ? -1 : 0;
            boolean like = begins && tokens.at("LIKE");
            begins = depth == 1 && (tokens.at('(') || tokens.at(','));
            boolean references = tokens.at("REFERENCES");
            tokens.advance();
            if (like || references) {
                Optional<Name> other = Name.read(tokens);
                other.ifPresent(name -> horizon.privilege(name, like ? "SELECT" : "REFERENCES"));
                told &= other.isPresent();
            }
        } while (depth > 0 && !tokens.isAtEnd());
        return told;
    }

    private boolean index(Tokens tokens) {
        tokens.accept("CONCURRENTLY");
        boolean perhaps = ifNotExists(tokens);
        Optional<Identifier> index = tokens.at("ON") ? Optional.empty() : Name.part(tokens);
        if (!tokens.accept("ON")) {
            return false;
        }
        tokens.accept("ONLY");
        Optional<Name> table = Name.read(tokens);
        if (table.isEmpty()) {
            return false;
        }
        horizon.needOwned(table.get(), true);
        index.ifPresent(named -> {
            Name name = new Name(table.get().schema(), named);
            if (perhaps && !horizon.isMade(name)) {
                horizon.relyOn(
                        table.get(),
                        new Reliance.KeptIndex(new Facts.IndexPlace(table.get(), named), horizon.isAsBuilt()));
            }
            horizon.touch(name);
        });
        return true;
    }

    private boolean view(Tokens tokens, boolean replaces) {
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(view -> {
            horizon.createView(view);
            if (replaces) {
                horizon.replace(view);
            }
            horizon.touch(view);
        });
        return name.isPresent();
    }

    private boolean schema(Tokens tokens) {
        horizon.createInDatabase();
        ifNotExists(tokens);
        if (tokens.at("AUTHORIZATION")) {
            // named after the role, and who that is may be CURRENT_USER
            return false;
        }
        Optional<Identifier> name = Name.part(tokens);
        name.ifPresent(horizon::touchSchema);
        if (tokens.accept("AUTHORIZATION")) {
            Name.part(tokens);
        }
        return name.isPresent() && tokens.isAtEnd();
    }

    private boolean extension(Tokens tokens) {
        ifNotExists(tokens);
        Name.part(tokens).ifPresent(horizon::extend);
        // its script may make anything, but nothing that is there already
        return true;
    }

    private boolean trigger(Tokens tokens) {
        Optional<Name> table = target(tokens, "ON");
        table.ifPresent(name -> horizon.privilege(name, "TRIGGER"));
        return table.isPresent();
    }

    private boolean onTable(Tokens tokens, String word) {
        Optional<Name> table = target(tokens, word);
        table.ifPresent(name -> {
            horizon.needOwned(name, false);
            // a rule may turn into nothing what is written to it from here on
            horizon.touch(name);
        });
        return table.isPresent();
    }

    static Optional<Name> target(Tokens tokens, String word) {
        while (!tokens.isAtEnd() && !tokens.accept(word)) {
            tokens.advance();
        }
        return Name.read(tokens);
    }

    private static boolean ifNotExists(Tokens tokens) {
        return tokens.accept("IF", "NOT", "EXISTS");
    }
}
