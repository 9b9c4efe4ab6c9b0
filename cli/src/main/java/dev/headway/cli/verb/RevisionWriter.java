package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Puts drafts where the other revisions are. What cannot be written goes to stdout, so that no work is lost. */
final class RevisionWriter {

    private final Path directory;
    private final String location;

    RevisionWriter(Path directory, String location) {
        this.directory = directory;
        this.location = location;
    }

    void write(Draft draft, Console console) {
        String shown = put(List.of(draft)).get(0);
        console.result(
                List.of("Generating " + shown + " ...  done"),
                Json.object("revision", draft.id().value(), "file", shown));
    }

    /** Several that belong together: all of them, or none. */
    void write(List<Draft> drafts, Console console) {
        List<String> files = put(drafts);
        List<Map<String, Object>> documents = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            documents.add(Json.object("revision", drafts.get(i).id().value(), "file", files.get(i)));
        }
        console.result(
                files.stream().map(file -> "Generating " + file + " ...  done").toList(),
                Json.object("revisions", documents));
    }

    private List<String> put(List<Draft> drafts) {
        if (location.startsWith(RevisionSource.CLASSPATH)) {
            throw new UsageException(Problem.of(
                    "a new revision cannot be written to the class path",
                    "migrations " + location,
                    "name the directory that it is built from: --migrations src/main/resources/migrations"));
        }
        List<Path> written = new ArrayList<>();
        for (Draft draft : drafts) {
            Path file = directory.resolve(location).resolve(draft.fileName());
            try {
                put(file, draft.text());
                written.add(file);
            } catch (IOException e) {
                written.forEach(RevisionWriter::remove);
                throw unwritten(draft, drafts, e);
            }
        }
        return drafts.stream().map(this::shown).toList();
    }

    /** Whole or not at all: it is written beside its place and moved there. */
    private static void put(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path half = file.resolveSibling("." + file.getFileName() + ".half");
        try {
            Files.writeString(half, text, StandardCharsets.UTF_8);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            remove(half);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            // The failure that is on its way is the one to tell.
        }
    }

    private String shown(Draft draft) {
        return location + "/" + draft.fileName();
    }

    private Unwritten unwritten(Draft draft, List<Draft> drafts, IOException e) {
        return new Unwritten(
                Problem.of(
                        "cannot be written: " + e.getClass().getSimpleName().replace("Exception", ""),
                        shown(draft),
                        "save what was printed to stdout under that name, or let this user write there and run it again"),
                drafts);
    }
}
