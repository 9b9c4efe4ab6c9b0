package dev.headway.connect;

import dev.headway.connect.Variables.Value;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The database that the settings name, or what is wrong with how they do. Commands that need no database never ask, so
 * a secret that is not mounted does not keep {@code headway heads} from working. Immutable.
 *
 * @param url empty where nothing is set, or something is wrong
 * @param problems what is wrong; empty where nothing is set
 */
public record DatabaseSetting(Optional<DatabaseUrl> url, List<Problem> problems) {

    /** Nothing is set. */
    public static final DatabaseSetting NONE = new DatabaseSetting(Optional.empty(), List.of());

    public DatabaseSetting {
        problems = List.copyOf(problems);
    }

    /**
     * Reads all doors. The first of these wins: {@code --url}, {@code HEADWAY_DATABASE_URL}, {@code DATABASE_URL},
     * {@code DATABASE_HOST}, {@code url} in {@code headway.toml}; its gaps are filled from {@code DATABASE_HOST PORT
     * NAME USER PASSWORD}. Every variable may end in {@code _FILE} and name a file that holds the value. An empty
     * variable is one that is not set.
     */
    public static DatabaseSetting read(Optional<String> flag, Map<String, String> environment, Optional<String> toml) {
        Variables variables = new Variables(environment);
        Optional<Value> host = variables.read("DATABASE_HOST");
        Optional<Value> url = flag.map(text -> new Value("command line --url", text))
                .or(() -> variables.read("HEADWAY_DATABASE_URL"))
                .or(() -> variables.read("DATABASE_URL"));
        if (url.isEmpty() && host.isEmpty()) {
            url = toml.map(text -> new Value("headway.toml url", text));
        }
        return new GapFilling(variables, host).fill(url);
    }

    static DatabaseSetting ofUrl(String url, String source) {
        return new GapFilling(new Variables(Map.of()), Optional.empty()).fill(Optional.of(new Value(source, url)));
    }

    /**
     * The database.
     *
     * @throws UsageException with everything that is wrong, or naming the variables if nothing is set
     */
    public DatabaseUrl required() {
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return url.orElseThrow(() -> new UsageException(Problem.of(
                "no database is named",
                "environment",
                "set DATABASE_URL=postgresql://user:password@host:5432/database, or DATABASE_HOST, DATABASE_PORT, "
                        + "DATABASE_NAME, DATABASE_USER and DATABASE_PASSWORD (each may end in _FILE and name a file)"
                        + ", or give --url")));
    }
}
