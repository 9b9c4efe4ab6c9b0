package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words of a command line of which some name files: one of the migrations, or one that is not there yet and is read
 * besides them.
 *
 * @param ids of the revisions that the files hold
 * @param others words that name no file
 */
record WantedFiles(Reading reading, List<RevisionId> ids, List<String> others) {

    WantedFiles {
        ids = List.copyOf(ids);
        others = List.copyOf(others);
    }

    static WantedFiles of(Reading migrations, List<String> words, Path directory) {
        List<Revision> all = new ArrayList<>(migrations.revisions());
        List<RevisionId> ids = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String word : words) {
            if (!isFile(word)) {
                others.add(word);
                continue;
            }
            Path path = directory.resolve(word);
            Optional<Revision> there = migrations.revisions().stream()
                    .filter(revision -> isSame(path, directory, revision))
                    .findFirst();
            Revision revision = there.orElseGet(() -> read(path, word));
            ids.add(revision.id());
            if (there.isEmpty()) {
                all.add(revision);
            }
        }
        return new WantedFiles(
                new Reading(migrations.place(), all, migrations.problems(), migrations.beside()), ids, others);
    }

    /** No target of Alembic's grammar has a slash, and an id that ends so is nobody's. */
    private static boolean isFile(String word) {
        return word.endsWith(".sql") || word.contains("/");
    }

    private static boolean isSame(Path path, Path directory, Revision revision) {
        try {
            Path other = directory.resolve(revision.origin().file());
            return Files.exists(path) && Files.exists(other) && Files.isSameFile(path, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Revision read(Path path, String word) {
        try {
            RevisionFile.Parsed parsed = RevisionFile.parse(word, Files.readAllBytes(path));
            if (!parsed.problems().isEmpty()) {
                throw new MigrationException(parsed.problems());
            }
            return parsed.revision().orElseThrow();
        } catch (IOException e) {
            String why = Files.isDirectory(path) ? "a directory, no file" : "there is no file to be read";
            throw new UsageException(Problem.of(
                    why + ": " + word,
                    "headway rehearse",
                    "name the file of a revision, a target, or a range FROM:TO; all revisions are in headway history"));
        }
    }
}
