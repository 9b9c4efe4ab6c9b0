package dev.headway.sql;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;

/** What may be wrong with a script before any server sees it. None repeats a literal: it may hold a password. */
final class Faults {

    private Faults() {}

    static Problem unclosed(TokenKind kind, Origin origin) {
        return switch (kind) {
            case COMMENT ->
                Problem.at(
                        origin,
                        "a block comment is opened here and never closed",
                        "close it with */   (they nest: every /* inside needs its own)");
            case DOLLAR_STRING ->
                Problem.at(
                        origin, "a dollar-quoted string is opened here and never closed", "close it with the same tag");
            case QUOTED_IDENTIFIER ->
                Problem.at(
                        origin,
                        "a quoted identifier is opened here and never closed",
                        "close it with \"   (inside it, write \"\" for a double quote)");
            default ->
                Problem.at(
                        origin,
                        "a string is opened here and never closed",
                        "close it with '   (inside it, write '' for an apostrophe)");
        };
    }

    static Problem openParenthesis(Origin origin) {
        return Problem.at(
                origin, "a parenthesis is opened here and never closed", "close it before the statement ends");
    }

    static Problem openBlock(Origin origin) {
        return Problem.at(origin, "BEGIN ATOMIC without its END", "close the routine's body with END;");
    }

    static Problem nul(Origin origin) {
        return Problem.at(origin, "a NUL character, which PostgreSQL cannot store", "remove it");
    }

    static Problem directiveInStatement(String directive, Origin origin) {
        return Problem.at(
                origin,
                "a directive in the middle of a statement: " + directive.strip(),
                "end the statement above with a semicolon, or move the directive above the statement");
    }

    static Problem copyWithoutSemicolon(Origin origin) {
        return Problem.at(
                origin,
                "COPY … FROM STDIN without its semicolon",
                "end it with ; and put the rows on the lines below, closed by a line that holds only \\.");
    }

    static Problem textAfterCopy(Origin origin) {
        return Problem.at(
                origin,
                "something follows COPY … FROM STDIN; on its line",
                "begin the rows on the next line, and go on with SQL after the line \\.");
    }

    static Problem copyNeverEnds(Origin origin) {
        return Problem.at(
                origin,
                "the rows of this COPY … FROM STDIN never end",
                "close them with a line that holds only \\.   (no blanks around it)");
    }
}
