package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Data directories for tests that are not about making them. */
final class Prepared {

    static final Major NEWEST =
            EmbeddedPostgres.majors().get(EmbeddedPostgres.majors().size() - 1);

    private Prepared() {}

    /** A copy of what {@code initdb} made once for this machine. */
    static void data(Path directory) throws IOException {
        Programs programs = Programs.of(NEWEST, directory, line -> {});
        FileTree.copy(Temporary.template(programs, line -> {}), directory);
        // Ours come after what Headway includes, as a user's own settings do. A slow disk is not what is tested.
        Files.writeString(directory.resolve("postgresql.conf"), "fsync = off\n", StandardOpenOption.APPEND);
        new Cluster(directory).give(programs);
    }
}
