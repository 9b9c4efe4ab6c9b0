package dev.headway.sql;

/**
 * Reads SQL token by token by PostgreSQL's own lexical rules ({@code scan.l}, and psql's {@code psqlscan.l}), with
 * {@code standard_conforming_strings} on. The tokens, white space and comments included, put together are the text.
 * Keeps no token: memory does not grow with the text, and time grows with its length alone. Not thread-safe.
 */
public final class Lexer {

    private final String text;
    private final boolean directives;
    private int start;
    private int end;
    private TokenKind kind = TokenKind.OTHER;
    private boolean closed = true;

    /** Whether a quote would continue the string before it, and which kind of string that was. */
    private boolean afterString;

    private boolean lineEndAfterString;
    private boolean backslashEscapes;

    /** Up to here {@code +} and {@code -} stand in a row, each an operator of its own. */
    private int signsEnd;

    /** Reads plain SQL, where {@code --- word} is a comment as any other. */
    public Lexer(String text) {
        this(text, false);
    }

    private Lexer(String text, boolean directives) {
        this.text = text;
        this.directives = directives;
    }

    /** Reads a revision file, where {@code --- word} in the first column is a directive. */
    public static Lexer ofRevision(String text) {
        return new Lexer(text, true);
    }

    /** Moves to the next token; {@code false} at the end of the text. */
    public boolean next() {
        start = end;
        if (start >= text.length()) {
            return false;
        }
        closed = true;
        kind = read(text.charAt(start));
        if (end == Scan.NEVER) {
            closed = false;
            end = text.length();
        }
        rememberString();
        return true;
    }

    public TokenKind kind() {
        return kind;
    }

    /** Offset of the token's first character. */
    public int start() {
        return start;
    }

    /** Offset behind the token's last character. */
    public int end() {
        return end;
    }

    /** Whether the token ends where it should; one that is never closed runs to the end of the text. */
    public boolean isClosed() {
        return closed;
    }

    /** The token's text. */
    public String token() {
        return text.substring(start, end);
    }

    /** Whether the token is this word, unquoted, in whatever case. {@code word} is in capitals. */
    public boolean is(String word) {
        if (kind != TokenKind.WORD || end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = text.charAt(start + i);
            // ASCII only, as the server folds keywords: the Kelvin sign is no K
            if ((c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token is this one character. */
    public boolean isSymbol(char symbol) {
        return end - start == 1 && text.charAt(start) == symbol;
    }

    /** Goes on reading at {@code offset}, as if a statement began there. */
    void moveTo(int offset) {
        start = offset;
        end = offset;
        afterString = false;
    }

    private void rememberString() {
        if (kind == TokenKind.STRING) {
            afterString = true;
            lineEndAfterString = false;
        } else if (kind == TokenKind.WHITESPACE && afterString) {
            lineEndAfterString |= Scan.line(text, start) < end;
        } else if (kind != TokenKind.COMMENT || text.charAt(start) == '/') {
            afterString = false;
        }
    }

    private TokenKind read(char c) {
        if (Scan.isSpace(c)) {
            end = Scan.space(text, start);
            return TokenKind.WHITESPACE;
        }
        if (Scan.isWordStart(c)) {
            return word(c);
        }
        if (Scan.isDigit(c) || (c == '.' && digitAt(start + 1))) {
            end = Scan.number(text, start);
            return TokenKind.NUMBER;
        }
        return switch (c) {
            case '\'' -> string(start + 1, afterString && lineEndAfterString && backslashEscapes);
            case '"' -> quotedIdentifier(start + 1);
            case '$' -> dollar();
            case ':' -> colon();
            case '(' -> single(TokenKind.OPEN);
            case ')' -> single(TokenKind.CLOSE);
            case ';' -> single(TokenKind.SEMICOLON);
            case ',', '[', ']' -> single(TokenKind.PUNCTUATION);
            case '.' -> {
                end = charAt(start + 1) == '.' ? start + 2 : start + 1;
                yield TokenKind.PUNCTUATION;
            }
            case '\\' -> {
                end = Scan.line(text, start);
                yield TokenKind.META_COMMAND;
            }
            default -> Scan.isOperator(c) ? operatorOrComment(c) : single(TokenKind.OTHER);
        };
    }

    /** A word, unless it is the prefix of a string: {@code E'' B'' X'' U&'' U&""}; {@code N} is a word even there. */
    private TokenKind word(char c) {
        char next = charAt(start + 1);
        if (next == '\'' && "eEbBxX".indexOf(c) >= 0) {
            return string(start + 2, c == 'e' || c == 'E');
        }
        if (next == '&' && (c == 'u' || c == 'U')) {
            if (charAt(start + 2) == '\'') {
                return string(start + 3, false);
            }
            if (charAt(start + 2) == '"') {
                return quotedIdentifier(start + 3);
            }
        }
        end = Scan.word(text, start);
        return TokenKind.WORD;
    }

    private TokenKind string(int from, boolean escapes) {
        backslashEscapes = escapes;
        end = Scan.quoted(text, from, '\'', escapes);
        return TokenKind.STRING;
    }

    private TokenKind quotedIdentifier(int from) {
        end = Scan.quoted(text, from, '"', false);
        return TokenKind.QUOTED_IDENTIFIER;
    }

    private TokenKind dollar() {
        if (digitAt(start + 1)) {
            end = Scan.digits(text, start + 1);
            return TokenKind.PARAMETER;
        }
        int tagEnd = Scan.dollarTag(text, start);
        if (tagEnd == Scan.NEVER) {
            return single(TokenKind.OTHER);
        }
        String tag = text.substring(start, tagEnd);
        int close = text.indexOf(tag, tagEnd);
        end = close < 0 ? Scan.NEVER : close + tag.length();
        return TokenKind.DOLLAR_STRING;
    }

    private TokenKind colon() {
        char next = charAt(start + 1);
        if (next == ':' || next == '=') {
            end = start + 2;
            return next == ':' ? TokenKind.PUNCTUATION : TokenKind.OPERATOR;
        }
        boolean quoted = next == '\'' || next == '"';
        int name = quoted ? start + 2 : start + 1;
        int nameEnd = Scan.isWordStart(charAt(name)) ? Scan.name(text, name) : name;
        if (nameEnd == name || (quoted && charAt(nameEnd) != next)) {
            return single(TokenKind.PUNCTUATION);
        }
        end = quoted ? nameEnd + 1 : nameEnd;
        return TokenKind.VARIABLE;
    }

    private TokenKind operatorOrComment(char c) {
        if (Scan.isCommentStart(text, start)) {
            if (c == '/') {
                end = Scan.blockComment(text, start);
                return TokenKind.COMMENT;
            }
            end = Scan.line(text, start);
            return directives && isDirective() ? TokenKind.DIRECTIVE : TokenKind.COMMENT;
        }
        if (start < signsEnd) {
            return single(TokenKind.OPERATOR);
        }
        int runEnd = Scan.operatorRun(text, start);
        end = Scan.operator(text, start, runEnd);
        if (end == start + 1 && end < runEnd) {
            signsEnd = runEnd;
        }
        return TokenKind.OPERATOR;
    }

    private boolean isDirective() {
        boolean firstColumn = start == 0 || Scan.isLineEnd(text.charAt(start - 1));
        if (!firstColumn || charAt(start + 2) != '-') {
            return false;
        }
        int word = start + 3;
        while (charAt(word) == ' ' || charAt(word) == '\t') {
            word++;
        }
        return word > start + 3 && Character.isLetter(charAt(word));
    }

    private TokenKind single(TokenKind which) {
        end = start + 1;
        return which;
    }

    private boolean digitAt(int offset) {
        return Scan.isDigit(charAt(offset));
    }

    /** The character there; behind the end of the text the NUL that no SQL holds. */
    private char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }
}
