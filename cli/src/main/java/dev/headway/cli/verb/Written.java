package dev.headway.cli.verb;

import dev.headway.graph.Wording;
import dev.headway.problem.Problem;
import dev.headway.verdict.Judged;
import java.util.List;
import java.util.Map;

/**
 * What became of remedies that were to be written out. Immutable.
 *
 * @param asked whether they were
 * @param now what is to be said of the revisions from now on
 * @param files in the order of the revisions
 * @param problems why some were left as they are
 */
record Written(boolean asked, List<Judged> now, List<File> files, List<Problem> problems) {

    /** Nobody asked, or there is nothing to be said of. */
    static final Written NOTHING = new Written(false, List.of(), List.of(), List.of());

    Written {
        now = List.copyOf(now);
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /** @param name what messages call it */
    record File(Judged judged, String name) {}

    /** What the document of a rehearsal has besides. */
    Map<String, Object> document() {
        return !asked
                ? Map.of()
                : Json.object(
                        "written",
                        files.stream()
                                .map(file -> Json.object(
                                        "revision",
                                        file.judged().evidence().revision().id().value(),
                                        "file",
                                        file.name(),
                                        "verdict",
                                        file.judged().verdict().toString()))
                                .toList(),
                        "unwritten",
                        problems.stream().map(Console::error).toList());
    }

    void tell(Console console) {
        if (!asked) {
            return;
        }
        for (File file : files) {
            console.tell("INFO  [headway] Wrote " + file.name() + ": "
                    + Wording.title(file.judged().evidence().revision()) + ", "
                    + file.judged().verdict());
        }
        if (files.isEmpty() && problems.isEmpty()) {
            console.tell("INFO  [headway] Nothing to write: no finding has a remedy that is SQL");
        }
        problems.forEach(problem -> console.warn(problem.toString()));
    }
}
