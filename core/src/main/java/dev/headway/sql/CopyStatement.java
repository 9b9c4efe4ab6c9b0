package dev.headway.sql;

/** Whether a statement is {@code COPY … FROM STDIN}, whose rows follow it, or copies to a client. Not thread-safe. */
final class CopyStatement {

    private enum Progress {
        START,
        COPY,
        FROM,
        TO,
        FROM_STDIN,
        TO_STDOUT,
        OTHER
    }

    private Progress progress = Progress.START;

    /** Takes the statement's next significant token. */
    void see(Lexer token, boolean inParentheses) {
        if (inParentheses) {
            return;
        }
        // the grammar takes either word in either direction
        boolean client = token.is("STDIN") || token.is("STDOUT");
        progress = switch (progress) {
            case START -> token.is("COPY") ? Progress.COPY : Progress.OTHER;
            case COPY -> token.is("FROM") ? Progress.FROM : token.is("TO") ? Progress.TO : Progress.COPY;
            case FROM -> client ? Progress.FROM_STDIN : Progress.OTHER;
            case TO -> client ? Progress.TO_STDOUT : Progress.OTHER;
            default -> progress;
        };
    }

    boolean isFromStdin() {
        return progress == Progress.FROM_STDIN;
    }

    boolean isToStdout() {
        return progress == Progress.TO_STDOUT;
    }
}
