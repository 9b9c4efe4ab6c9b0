package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code headway init [DIRECTORY]}: a place for revisions, and a settings file that names it. */
@Command(name = "init", description = "Make a directory for revisions, and a settings file that names it")
public final class InitVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            paramLabel = "DIRECTORY",
            arity = "0..1",
            defaultValue = "migrations",
            description = "default: migrations")
    private String name = "";

    public InitVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Path directory = invocation.directory().resolve(name);
        Path config = invocation.directory().resolve(ConfigFile.NAME);
        List<String> lines = new ArrayList<>();
        try {
            if (Files.exists(directory) && !isEmpty(directory)) {
                throw new MigrationException(Problem.of(
                        "exists and is not empty", name, "choose another directory: headway init DIRECTORY"));
            }
            Files.createDirectories(directory);
            lines.add("Creating directory " + name + " ...  done");
            if (Files.exists(config)) {
                lines.add("File " + ConfigFile.NAME + " already exists, skipping");
            } else {
                Files.writeString(config, settings(), StandardCharsets.UTF_8);
                lines.add("Generating " + ConfigFile.NAME + " ...  done");
            }
        } catch (IOException e) {
            throw new MigrationException(
                    Problem.of("cannot be written: " + e.getMessage(), name, "choose a directory that can be"));
        }
        lines.add("Say which database in DATABASE_URL, then write the first revision: headway revision -m \"…\"");
        invocation.console().result(lines, Json.object("directory", name, "config", ConfigFile.NAME));
        return ExitStatus.DONE;
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private String settings() {
        return """
                # Settings of Headway. A flag (--lock-wait) wins over the environment (HEADWAY_LOCK_WAIT), that over this file.
                # The database is best named by the environment: DATABASE_URL=postgresql://user:password@host:5432/name

                migrations = "%s"

                # What the schema should be, for revision --autogenerate and check: JPA entities, which are found in a Maven
                # project that is compiled, or plain SQL in any order, or both.
                # [entities]
                # classes = ["target/classes"]
                # sql = "schema"
                """.formatted(name);
    }
}
