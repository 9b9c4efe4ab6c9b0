package dev.headway.diff;

import dev.headway.catalog.Routine;
import dev.headway.sql.Lexer;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a routine, each apart from its default. */
record Arguments(List<Argument> arguments) {

    /**
     * One argument.
     *
     * @param text mode, name and type as PostgreSQL writes them
     * @param hasDefault whether it may be left out
     */
    record Argument(String text, boolean hasDefault) {}

    static Arguments of(Routine routine) {
        List<Argument> arguments = new ArrayList<>();
        String text = routine.arguments();
        Lexer lexer = new Lexer(text);
        int depth = 0;
        int start = 0;
        int end = -1;
        while (lexer.next()) {
            depth += lexer.isSymbol('(') || lexer.isSymbol('[')
                    ? 1
                    : lexer.isSymbol(')') || lexer.isSymbol(']') ? -1 : 0;
            if (depth == 0 && lexer.isSymbol(',')) {
                arguments.add(argument(text, start, end, lexer.start()));
                start = lexer.end();
                end = -1;
            } else if (depth == 0 && end < 0 && lexer.is("DEFAULT")) {
                end = lexer.start();
            }
        }
        if (!text.isBlank()) {
            arguments.add(argument(text, start, end, text.length()));
        }
        return new Arguments(arguments);
    }

    private static Argument argument(String text, int start, int defaultAt, int end) {
        return new Argument(
                text.substring(start, defaultAt < 0 ? end : defaultAt).strip(), defaultAt >= 0);
    }

    /** Whether CREATE OR REPLACE may make these of them: it renames no argument and takes no default away. */
    boolean canBecome(Arguments others) {
        if (arguments.size() != others.arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Argument old = arguments.get(i);
            Argument now = others.arguments.get(i);
            if (!old.text.equals(now.text) || (old.hasDefault && !now.hasDefault)) {
                return false;
            }
        }
        return true;
    }
}
