package dev.headway.sql;

import dev.headway.problem.Origin;
import java.util.Optional;

/**
 * One SQL statement as it is sent to the server. Immutable.
 *
 * @param text the statement from its first token to its last, comments inside it kept, the terminating semicolon left
 *     out
 * @param origin where the first token stands
 * @param copyData for {@code COPY … FROM STDIN}: the rows that follow it, each with its line feed, the closing
 *     {@code \.} left out
 */
public record Statement(String text, Origin origin, Optional<String> copyData) {

    /** As psql reads it from a file: a semicolon behind it, and rows to be copied below, closed by {@code \.}. */
    public String script() {
        return text + ";" + copyData.map(rows -> "\n" + rows + "\\.").orElse("");
    }

    /** Where the character stands that PostgreSQL means by an error position, which counts characters from 1. */
    public Origin originOf(int position) {
        int characters = Math.max(0, position - 1);
        int offset = characters < text.codePointCount(0, text.length())
                ? text.offsetByCodePoints(0, characters)
                : text.length();
        return new Lines(text, origin).at(offset);
    }
}
