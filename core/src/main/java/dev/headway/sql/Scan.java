package dev.headway.sql;

/**
 * Where a token that begins at a given place ends, by the rules of PostgreSQL's {@code scan.l}. Each takes the text
 * and an offset and looks at each character once. {@link #NEVER} stands for the end of what is never closed.
 */
final class Scan {

    static final int NEVER = -1;

    private static final String OPERATOR_CHARACTERS = "~!@#^&|`?+-*/%<>=";

    /** With one of these in it an operator may end in {@code +} or {@code -}. */
    private static final String FREE_OPERATOR_CHARACTERS = "~!@#^&|`?%";

    private Scan() {}

    static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean isOperator(char c) {
        return OPERATOR_CHARACTERS.indexOf(c) >= 0;
    }

    static int space(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int line(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && !isLineEnd(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** Letters, digits and underscores: an identifier without dollars, a dollar tag, a psql variable. */
    static int name(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && (isWordStart(text.charAt(i)) || isDigit(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    static int word(CharSequence text, int from) {
        int i = name(text, from);
        while (i < text.length() && text.charAt(i) == '$') {
            i = name(text, i + 1);
        }
        return i;
    }

    /** A block comment, whose opening characters stand at {@code from}; they nest. */
    static int blockComment(CharSequence text, int from) {
        int depth = 1;
        int i = from + 2;
        while (i + 1 < text.length()) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            if (c == '/' && next == '*') {
                depth++;
                i += 2;
            } else if (c == '*' && next == '/') {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return NEVER;
    }

    /** Something in quotes; {@code from} is behind the opening one. A doubled quote stands for itself. */
    static int quoted(CharSequence text, int from, char quote, boolean backslashEscapes) {
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i++);
            if (c == '\\' && backslashEscapes) {
                i++;
            } else if (c == quote) {
                if (i == text.length() || text.charAt(i) != quote) {
                    return i;
                }
                i++;
            }
        }
        return NEVER;
    }

    /** The end of the {@code $tag$} that opens at {@code from}, or {@link #NEVER} if none does. */
    static int dollarTag(CharSequence text, int from) {
        int i = from + 1;
        if (i < text.length() && isDigit(text.charAt(i))) {
            return NEVER;
        }
        i = name(text, i);
        return i < text.length() && text.charAt(i) == '$' ? i + 1 : NEVER;
    }

    static int number(CharSequence text, int from) {
        int i = from;
        if (text.charAt(i) == '0' && i + 2 < text.length() && "xXoObB".indexOf(text.charAt(i + 1)) >= 0) {
            int end = name(text, i + 2);
            if (end > i + 2) {
                return end;
            }
        }
        i = digits(text, i);
        boolean range = i + 1 < text.length() && text.charAt(i) == '.' && text.charAt(i + 1) == '.';
        if (i < text.length() && text.charAt(i) == '.' && !range) {
            i = digits(text, i + 1);
        }
        if (i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            int exponent = i + 1;
            if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            int end = digits(text, exponent);
            i = end > exponent ? end : i;
        }
        return i;
    }

    /** Digits; since PostgreSQL 16 single underscores may stand between them. */
    static int digits(CharSequence text, int from) {
        int i = from;
        while (i < text.length()
                && (isDigit(text.charAt(i))
                        || (text.charAt(i) == '_'
                                && i > from
                                && i + 1 < text.length()
                                && isDigit(text.charAt(i + 1))))) {
            i++;
        }
        return i;
    }

    /** The operator characters from {@code from} on, as far as no comment begins among them. */
    static int operatorRun(CharSequence text, int from) {
        int i = from;
        while (i < text.length() && isOperator(text.charAt(i))) {
            if (i > from && isCommentStart(text, i)) {
                break;
            }
            i++;
        }
        return i;
    }

    static boolean isCommentStart(CharSequence text, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        char next = text.charAt(at + 1);
        return (c == '-' && next == '-') || (c == '/' && next == '*');
    }

    /**
     * How much of a run of operator characters is one operator: standard SQL's characters alone do not make an operator
     * that ends in {@code +} or {@code -}, so that {@code 1=-1} is what it looks like.
     */
    static int operator(CharSequence text, int from, int runEnd) {
        int end = runEnd;
        while (end - 1 > from && (text.charAt(end - 1) == '+' || text.charAt(end - 1) == '-')) {
            end--;
        }
        if (end == runEnd) {
            return runEnd;
        }
        for (int i = from; i < runEnd; i++) {
            if (FREE_OPERATOR_CHARACTERS.indexOf(text.charAt(i)) >= 0) {
                return runEnd;
            }
        }
        return end;
    }
}
