package dev.headway.batch;

import dev.headway.sql.Literal;
import dev.headway.sql.Statement;
import dev.headway.sql.Variables;
import java.util.Optional;

/** A part of a table, told by its keys. */
sealed interface Slice {

    /** The condition that holds for its rows, in parentheses. */
    String condition(String key);

    /** The statement on these rows; what it says on other lines stands where it stood. */
    default Statement of(Statement statement, Key key) {
        String text = Variables.replaceBare(statement.text(), "batch", condition(key.written()));
        return new Statement(text, statement.origin(), Optional.empty());
    }

    /**
     * Behind one key, up to and with another: rows that share a key stay together. A literal without a type takes the
     * type of the column it is compared with, whatever that is.
     */
    record Range(Optional<String> behind, String upTo) implements Slice {
        @Override
        public String condition(String key) {
            return "("
                    + behind.map(lower -> key + " > " + new Literal(lower).quoted() + " AND ")
                            .orElse("")
                    + key + " <= " + new Literal(upTo).quoted() + ")";
        }
    }

    /** Rows whose key is null: no comparison reaches them. */
    record Nulls() implements Slice {
        @Override
        public String condition(String key) {
            return "(" + key + " IS NULL)";
        }
    }
}
