package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.run.RunFailure;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a command writes: the result to stdout, the story to stderr. With {@code --json}, stdout is one document and
 * nothing else. Not thread-safe beyond what a PrintStream is.
 */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private final boolean quiet;

    Console(PrintStream out, PrintStream err, boolean json, boolean quiet) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.quiet = quiet;
    }

    boolean json() {
        return json;
    }

    PrintStream err() {
        return err;
    }

    /** The result: as lines for people, or as a document for scripts. */
    void result(List<String> lines, Map<String, Object> document) {
        if (json) {
            out.println(Json.write(document));
        } else {
            lines.forEach(out::println);
        }
        out.flush();
    }

    /** One line of the story. */
    void tell(String line) {
        if (!quiet) {
            err.println(line);
            err.flush();
        }
    }

    /** The answer is typed behind it. */
    void ask(String question) {
        err.print(question);
        err.flush();
    }

    /** A line that even {@code --quiet} does not silence. */
    void warn(String line) {
        err.println(line);
        err.flush();
    }

    /** What went wrong: three lines a problem on stderr; with {@code --json} a document on stdout. */
    public void failure(MigrationException failure) {
        if (json) {
            out.println(Json.write(document(failure)));
            out.flush();
        } else {
            if (failure instanceof Unwritten unwritten) {
                unwritten.drafts().forEach(draft -> out.print(draft.text()));
                out.flush();
            }
            failure.problems().forEach(problem -> err.println(problem));
            err.flush();
        }
    }

    private static Map<String, Object> document(MigrationException failure) {
        Map<String, Object> error = error(failure.problems().get(0));
        if (failure instanceof RunFailure run) {
            List<Object> applied = new ArrayList<>();
            run.applied().steps().forEach(done -> applied.add(done.revision().value()));
            error.put("applied", applied);
        }
        if (failure.problems().size() > 1) {
            error.put(
                    "problems", failure.problems().stream().map(Console::error).toList());
        }
        Map<String, Object> document = Json.object("error", error);
        if (failure instanceof Unwritten unwritten) {
            document.put(
                    "revisions",
                    unwritten.drafts().stream()
                            .map(draft -> Json.object(
                                    "revision", draft.id().value(), "file", draft.fileName(), "text", draft.text()))
                            .toList());
        }
        return document;
    }

    static Map<String, Object> error(Problem problem) {
        return Json.object(
                "what", problem.what(),
                "where", problem.where(),
                "remedy", problem.remedy(),
                "file", problem.origin().map(origin -> origin.file()),
                "line", problem.origin().map(origin -> origin.line()).filter(line -> line > 0));
    }
}
