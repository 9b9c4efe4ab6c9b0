package dev.headway.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command line of {@link Main}. */
record Arguments(Path data, String database, Optional<Major> major, List<String> command) {

    static final String USAGE = """
            Usage: [--data DIR] [--database NAME] [--major N] [--] COMMAND [ARGUMENT...]

            Runs COMMAND with DATABASE_URL set to a database of a PostgreSQL that is kept in DIR,
            and returns its exit status. Server and database are made if they are missing.

              --data DIR        the data directory (.headway/postgres)
              --database NAME   the database (postgres)
              --major N         the major version of PostgreSQL (the one that DIR was made by, else the newest at hand)
            """;

    Arguments {
        command = List.copyOf(command);
    }

    static Arguments parse(String... words) {
        Path data = Path.of(".headway", "postgres");
        String database = "postgres";
        Optional<Major> major = Optional.empty();
        List<String> rest = new ArrayList<>(List.of(words));
        while (!rest.isEmpty() && rest.get(0).startsWith("--")) {
            String option = rest.remove(0);
            if (option.equals("--")) {
                break;
            }
            switch (option) {
                case "--data" -> data = Path.of(value(option, rest));
                case "--database" -> database = value(option, rest);
                case "--major" -> major = Optional.of(major(value(option, rest)));
                default -> throw wrong("there is no option " + option);
            }
        }
        if (rest.isEmpty()) {
            throw wrong("the command is missing");
        }
        return new Arguments(data, database, major, rest);
    }

    private static String value(String option, List<String> rest) {
        if (rest.isEmpty() || rest.get(0).isEmpty() || rest.get(0).startsWith("--")) {
            throw wrong(option + " needs a value");
        }
        return rest.remove(0);
    }

    private static Major major(String value) {
        try {
            return new Major(Integer.parseInt(value));
        } catch (IllegalArgumentException e) {
            throw wrong("'" + value + "' is no major version of PostgreSQL, such as 18");
        }
    }

    private static EmbeddedException wrong(String what) {
        return new EmbeddedException(what, "the command line", "see --help");
    }
}
