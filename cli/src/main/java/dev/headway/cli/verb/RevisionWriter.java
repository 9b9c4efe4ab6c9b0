package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts a draft where the other revisions are. */
final class RevisionWriter {

    private final Path directory;
    private final String location;

    RevisionWriter(Path directory, String location) {
        this.directory = directory;
        this.location = location;
    }

    void write(Draft draft, Console console) {
        String shown = put(draft);
        console.result(
                List.of("Generating " + shown + " ...  done"),
                Json.object("revision", draft.id().value(), "file", shown));
    }

    /** Several that belong together. */
    void write(List<Draft> drafts, Console console) {
        List<String> lines = new ArrayList<>();
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Draft draft : drafts) {
            String shown = put(draft);
            lines.add("Generating " + shown + " ...  done");
            documents.add(Json.object("revision", draft.id().value(), "file", shown));
        }
        console.result(lines, Json.object("revisions", documents));
    }

    private String put(Draft draft) {
        if (location.startsWith(RevisionSource.CLASSPATH)) {
            throw new UsageException(Problem.of(
                    "a new revision cannot be written to the class path",
                    "migrations " + location,
                    "name the directory that it is built from: --migrations src/main/resources/migrations"));
        }
        String shown = location + "/" + draft.fileName();
        Path file = directory.resolve(location).resolve(draft.fileName());
        try {
            Files.writeString(file, draft.text(), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new MigrationException(Problem.of(
                    "cannot be written: " + e.getClass().getSimpleName().replace("Exception", ""),
                    shown,
                    "see that this user may write there and that the file does not exist"));
        }
        return shown;
    }
}
