package dev.headway.corpus;

import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** An old and a new schema: a directory with {@code old.sql}, {@code new.sql} and perhaps {@code setup.sql} for both. */
record Pair(Path directory) {

    static List<Pair> below(Path corpus) throws IOException {
        try (Stream<Path> all = Files.list(corpus)) {
            return all.filter(each -> Files.exists(each.resolve("old.sql")))
                    .sorted()
                    .map(Pair::new)
                    .toList();
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** Where it comes from: what stands before two underscores. */
    String source() {
        return name().replaceFirst("__.*", "");
    }

    SqlSource old() {
        return with("old.sql");
    }

    SqlSource fresh() {
        return with("new.sql");
    }

    private SqlSource with(String file) {
        SqlSource own = SqlSource.read(directory.resolve(file), file);
        Path setup = directory.resolve("setup.sql");
        return Files.exists(setup) ? SqlSource.read(setup, "setup.sql").and(own) : own;
    }
}
