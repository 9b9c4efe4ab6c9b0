package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Path;

/** Data directories for tests that are not about making them. */
final class Prepared {

    static final Major NEWEST =
            EmbeddedPostgres.majors().get(EmbeddedPostgres.majors().size() - 1);

    private Prepared() {}

    /** A copy of what {@code initdb} made once for this machine. */
    static void data(Path directory) throws IOException {
        Programs programs = Programs.of(NEWEST, directory, line -> {});
        FileTree.copy(Temporary.template(programs, line -> {}), directory);
        new Cluster(directory).give(programs);
    }
}
