package dev.headway.sql;

/** What a {@link Lexer} tells apart: PostgreSQL's own classes of tokens, and what psql and a revision file add. */
public enum TokenKind {
    /** Blanks and line ends. */
    WHITESPACE,
    /** {@code -- to the end of the line}, or a block comment with all that is nested in it. */
    COMMENT,
    /** {@code --- word …} in the first column: a comment to PostgreSQL, an instruction to Headway. */
    DIRECTIVE,
    /** A backslash outside quotes and the rest of its line: only psql understands it. */
    META_COMMAND,
    /** A keyword or an unquoted identifier. */
    WORD,
    /** {@code "…"} and {@code U&"…"}. */
    QUOTED_IDENTIFIER,
    /** {@code '…'} with any prefix; each segment of a string that goes on over a line end is a token. */
    STRING,
    /** {@code $tag$…$tag$}. */
    DOLLAR_STRING,
    NUMBER,
    /** {@code $1}. */
    PARAMETER,
    /** {@code :name}, {@code :'name'} and {@code :"name"}, which psql would replace. */
    VARIABLE,
    OPERATOR,
    /** {@code (}. */
    OPEN,
    /** {@code )}. */
    CLOSE,
    SEMICOLON,
    /** Comma, dots, colons, brackets. */
    PUNCTUATION,
    /** A character that no SQL token begins with. */
    OTHER;

    /** Whether the server sees it as part of a statement. */
    public boolean isSignificant() {
        return switch (this) {
            case WHITESPACE, COMMENT, DIRECTIVE, META_COMMAND -> false;
            default -> true;
        };
    }
}
