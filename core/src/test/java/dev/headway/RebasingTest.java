package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may happen to the file that a rebase rewrites, between its reading and its writing. */
final class RebasingTest {

    @Test
    void a_file_that_somebody_changed_meanwhile_is_left_as_it_is(@TempDir Path directory) throws IOException {
        Rebasing rebasing = mineBehindTheirs(directory);
        String theirs = text("mine", "first") + "-- a second thought\n";
        Files.writeString(directory.resolve("mine.sql"), theirs);
        Problem problem =
                Project.only(assertThrows(MigrationException.class, () -> rebasing.carryOut(Optional.empty(), true)));
        assertEquals(
                "the file was changed meanwhile\n  where   " + directory.resolve("mine.sql")
                        + "\n  remedy  run it again: headway rebase mine",
                problem.toString());
        assertEquals(theirs, Files.readString(directory.resolve("mine.sql")));
    }

    @Test
    void a_directory_that_went_away_meanwhile_is_told(@TempDir Path place) throws IOException {
        Path directory = Files.createDirectory(place.resolve("migrations"));
        Rebasing rebasing = mineBehindTheirs(directory);
        Files.move(directory, place.resolve("elsewhere"));
        Problem problem =
                Project.only(assertThrows(MigrationException.class, () -> rebasing.carryOut(Optional.empty(), true)));
        assertEquals(
                "cannot be rewritten, so nothing was changed\n  where   " + directory.resolve("mine.sql")
                        + "\n  remedy  see that this user may write there   or write the line by hand, as headway"
                        + " history shows the heads",
                problem.toString());
    }

    private static Rebasing mineBehindTheirs(Path directory) throws IOException {
        Files.writeString(directory.resolve("first.sql"), text("first", ""));
        Files.writeString(directory.resolve("mine.sql"), text("mine", "first"));
        Files.writeString(directory.resolve("theirs.sql"), text("theirs", "first"));
        RevisionGraph graph =
                RevisionGraph.of(RevisionSource.at(directory.toString(), RebasingTest.class.getClassLoader())
                        .read());
        Set<RevisionId> mine = Set.of(new RevisionId("mine"));
        return Rebasing.of(graph, Rebase.of(graph, mine, mine, Optional.empty()).orElseThrow());
    }

    private static String text(String id, String parent) {
        return "--- revision " + id + "\n" + (parent.isEmpty() ? "" : "--- revises " + parent + "\n")
                + "--- upgrade\n--- downgrade\n";
    }
}
