package dev.headway.preflight;

import dev.headway.sql.Identifier;
import dev.headway.sql.Tokens;
import java.util.Optional;

/** Reads the comma-separated actions of ALTER TABLE and of its kin. Not thread-safe. */
final class TableActions {

    private final Horizon horizon;
    private final Name table;
    private final Tokens tokens;
    private final boolean index;
    private final boolean asBuilt;

    /**
     * @param tokens at the first action
     * @param index whether it is an index that is altered
     */
    TableActions(Horizon horizon, Name table, Tokens tokens, boolean index) {
        this.horizon = horizon;
        this.table = table;
        this.tokens = tokens;
        this.index = index;
        // The same statement may retype a column.
        this.asBuilt = horizon.isAsBuilt() && !tokens.contain("TYPE") && !tokens.contain("SET");
    }

    /** Whether the statements after it can still be read. */
    boolean read() {
        boolean told = true;
        do {
            told &= action();
        } while (tokens.skipComma());
        // A new type, a new default, another tablespace: each may build the table's indexes again.
        horizon.rebuild();
        return told;
    }

    private boolean action() {
        String word = tokens.word();
        tokens.advance();
        return switch (word) {
            case "RENAME" -> rename();
            case "OWNER" -> owner();
            case "SET" -> !tokens.accept("SCHEMA") || schema();
            case "ADD" -> add();
            case "ALTER" -> alter();
            case "ATTACH" -> index || !tokens.accept("PARTITION") || owned();
            case "INHERIT" -> owned();
            case "VALIDATE" -> validate();
            default -> true;
        };
    }

    private boolean rename() {
        if (!tokens.accept("TO")) {
            return true;
        }
        horizon.touch(table);
        Optional<Name> name = Name.read(tokens);
        name.ifPresent(horizon::touch);
        return name.isPresent();
    }

    private boolean owner() {
        tokens.accept("TO");
        Optional<Identifier> role = Alteration.role(tokens);
        role.ifPresent(name -> horizon.give(table, name));
        horizon.touch(table);
        return true;
    }

    private boolean schema() {
        Optional<Identifier> schema = Name.part(tokens);
        schema.ifPresent(name -> horizon.create(new Name(schema, table.name())));
        horizon.touch(table);
        return schema.isPresent();
    }

    private boolean owned() {
        Optional<Name> other = Name.read(tokens);
        other.ifPresent(name -> horizon.needOwned(name, false));
        return other.isPresent();
    }

    private boolean add() {
        boolean perhaps = false;
        while (!tokens.isAtEnd() && !tokens.at(',')) {
            perhaps |= tokens.accept("IF", "NOT", "EXISTS");
            if (tokens.accept("USING", "INDEX") && !tokens.at("TABLESPACE")) {
                return usedIndex();
            }
            if (tokens.accept("REFERENCES")) {
                Optional<Name> other = Name.read(tokens);
                if (other.isEmpty()) {
                    return false;
                }
                if (!perhaps) {
                    horizon.privilege(other.get(), "REFERENCES");
                }
            } else {
                tokens.skipOne();
            }
        }
        return true;
    }

    private boolean usedIndex() {
        Optional<Identifier> index = Name.part(tokens);
        index.filter(named -> !horizon.isMade(new Name(table.schema(), named)))
                .ifPresent(named ->
                        horizon.relyOn(table, new Reliance.UsedIndex(new Facts.IndexPlace(table, named), asBuilt)));
        return index.isPresent();
    }

    private boolean alter() {
        tokens.accept("COLUMN");
        Optional<Identifier> column = Name.part(tokens);
        boolean notNull = tokens.accept("SET", "NOT", "NULL");
        column.filter(named -> notNull)
                .ifPresent(named -> horizon.relyOn(
                        table, new Reliance.NotNull(new Facts.Column(table, named), horizon.validated())));
        return true;
    }

    private boolean validate() {
        tokens.accept("CONSTRAINT");
        Name.part(tokens).ifPresent(horizon::validate);
        return true;
    }
}
