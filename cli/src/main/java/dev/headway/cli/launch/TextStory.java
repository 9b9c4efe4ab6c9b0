package dev.headway.cli.launch;

import dev.headway.cli.launch.LaunchStory.Level;
import dev.headway.problem.Problem;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** The story for people. Thread-safe, as the stream is. */
record TextStory(PrintStream out) implements StoryPrinter {

    private static final String RULE = "=".repeat(42);

    @Override
    public void line(Level level, String event, String text, Map<String, Object> fields) {
        out.print(printable(text) + "\n");
    }

    /** Five columns for the level, as {@code alembic.ini} formats it. */
    @Override
    public void log(Level level, String event, String text, Map<String, Object> fields) {
        out.print(String.format(Locale.ROOT, "%-5s [headway] ", level) + printable(text) + "\n");
    }

    @Override
    public void banner(Level level, String event, String text, Map<String, Object> fields) {
        out.print(RULE + "\n" + printable(text) + "\n" + RULE + "\n");
    }

    @Override
    public void problem(Problem problem) {
        out.print(problem + "\n");
    }

    @Override
    public void hint(String hint) {
        out.print("  " + hint + "\n");
    }

    /** On one line, as is otherwise: the two blanks before an empty parent are Alembic's. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}
