package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs a command with {@code DATABASE_URL} set to a kept embedded server, and returns its exit status, 128+n if signal n
 * ended it. SIGTERM and SIGINT reach the command first; the server stops after it.
 */
public final class Main {

    /** What else names a database, or belongs to one; {@code ..._FILE} of each too. */
    private static final Set<String> OTHER_DATABASE = Set.of(
            "DATABASE_URL",
            "DATABASE_HOST",
            "DATABASE_PORT",
            "DATABASE_NAME",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "HEADWAY_DATABASE_URL",
            "HEADWAY_URL",
            "HEADWAY_ROLE");

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int NOT_FOUND = 127;

    private final EmbeddedPostgres server;
    private @Nullable Process command;
    private boolean ending;

    private Main(EmbeddedPostgres server) {
        this.server = server;
    }

    public static void main(String[] words) {
        if (words.length > 0 && words[0].equals("--help")) {
            System.out.print(Arguments.USAGE);
            return;
        }
        Arguments arguments;
        try {
            arguments = Arguments.parse(words);
        } catch (EmbeddedException e) {
            tell(e.getMessage());
            System.exit(WRONG_USAGE);
            return;
        }
        try {
            System.exit(run(arguments));
        } catch (EmbeddedException e) {
            tell(e.getMessage());
            System.exit(FAILED);
        } catch (SQLException | IOException e) {
            tell(new EmbeddedException(
                            String.valueOf(e.getMessage()), arguments.data().toString(), "see server.log there")
                    .getMessage());
            System.exit(FAILED);
        }
    }

    private static int run(Arguments arguments) throws IOException, SQLException {
        Path families = arguments
                .data()
                .toAbsolutePath()
                .resolveSibling(arguments.data().getFileName() + ".commands");
        Family.endOrphans(families, Main::tell);
        EmbeddedPostgres server = EmbeddedPostgres.start(major(arguments), arguments.data(), Main::tell);
        Main main = new Main(server);
        Runtime.getRuntime().addShutdownHook(new Thread(main::end, "end"));
        server.ensureDatabase(arguments.database());
        String url = server.url(arguments.database());
        tell("Using PostgreSQL " + server.major() + " in " + arguments.data() + ": " + url);
        return main.run(arguments.command(), url, families);
    }

    private static Major major(Arguments arguments) throws IOException {
        List<Major> majors = EmbeddedPostgres.majors();
        Cluster cluster = new Cluster(arguments.data().toAbsolutePath());
        if (arguments.major().isPresent()) {
            return arguments.major().get();
        }
        if (cluster.exists() && majors.contains(cluster.major())) {
            return cluster.major();
        }
        return majors.isEmpty() ? new Major(18) : majors.get(majors.size() - 1);
    }

    private int run(List<String> words, String url, Path families) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        setDatabase(builder.environment(), url);
        Process process;
        synchronized (this) {
            if (ending) {
                return FAILED;
            }
            try {
                process = builder.start();
            } catch (IOException e) {
                tell(new EmbeddedException(
                                "the command cannot be run: " + e.getMessage(),
                                words.get(0),
                                "see that it is there and executable")
                        .getMessage());
                return NOT_FOUND;
            }
            command = process;
        }
        Family family = Family.of(process.toHandle(), families);
        int status = await(process);
        if (status > 128) {
            family.endSurvivors();
        }
        family.forget();
        server.close();
        return status;
    }

    private static void setDatabase(Map<String, String> environment, String url) {
        environment.keySet().removeIf(name -> OTHER_DATABASE.contains(name.replaceFirst("_FILE$", "")));
        environment.put("DATABASE_URL", url);
    }

    /** Runs when the JVM ends, be it by a signal: the command first, then the server. */
    private void end() {
        Process process;
        synchronized (this) {
            ending = true;
            process = command;
        }
        if (process == null) {
            server.close();
            return;
        }
        process.destroy();
        int status = await(process);
        server.close();
        // Within a shutdown the JVM's own status would win, and that is ours only by chance.
        Runtime.getRuntime().halt(status);
    }

    private static int await(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                // Nobody interrupts us but to hurry, and the command has to end first.
            }
        }
    }

    private static void tell(@Nullable String line) {
        System.err.println(line);
    }
}
