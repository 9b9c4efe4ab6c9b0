package dev.headway.sql;

import dev.headway.problem.Origin;
import java.util.Set;

/**
 * A stretch of a script, from offset {@code start} to before {@code end}; all pieces put together are the script.
 * Immutable.
 */
public sealed interface Piece {

    int start();

    int end();

    /** What the server never sees: white space, comments, semicolons without a statement, lines for psql alone. */
    record Gap(int start, int end, Origin origin) implements Piece {}

    /** A line that tells Headway something: {@code word}, and what follows it, without blanks around. */
    record Directive(int start, int end, Origin origin, String word, String rest) implements Piece {}

    /**
     * A statement, with its semicolon and its rows.
     *
     * @param variables what psql would replace in it, as written: {@code :name}, {@code :'name'}, {@code :"name"}
     */
    record Command(int start, int end, Statement statement, Set<String> variables) implements Piece {}
}
