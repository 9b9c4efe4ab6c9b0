package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.Optional;

/**
 * One column or expression that an index is searched by. Immutable.
 *
 * @param column the column; empty for an expression
 * @param expression as SQL, in parentheses where it needs them; a column's quoted name
 * @param collation qualified; empty for that of the column or expression
 * @param operatorClass qualified; empty for the type's default
 * @param operatorClassOptions {@code siglen=32}
 * @param statisticsTarget of an expression; empty for the server's default
 */
public record IndexKey(
        Optional<Identifier> column,
        String expression,
        Optional<String> collation,
        Optional<String> operatorClass,
        Options operatorClassOptions,
        boolean descending,
        boolean nullsFirst,
        Optional<Integer> statisticsTarget) {}
