package dev.headway.settings;

import dev.headway.connect.Budget;
import dev.headway.connect.DatabaseSetting;
import dev.headway.connect.DatabaseUrl;
import dev.headway.history.VersionTableName;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.sql.Identifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@link Settings} from their doors and collects everything that is wrong. Not thread-safe. */
final class SettingsReader {

    private static final String VAR = "HEADWAY_VAR_";
    private static final String VARS_TABLE = Doors.VARS;

    private final Doors doors;
    private final Map<String, String> flags;
    private final Map<String, String> environment;
    private final Map<String, String> toml;
    private final List<Problem> problems = new ArrayList<>();

    SettingsReader(Map<String, String> flags, Map<String, String> environment, Map<String, String> toml) {
        this.doors = new Doors(flags, environment, toml);
        this.flags = flags;
        this.environment = environment;
        this.toml = toml;
    }

    Settings.Found read() {
        DatabaseSetting url = DatabaseSetting.read(
                Optional.ofNullable(flags.get("url")), environment, Optional.ofNullable(toml.get("url")));
        Settings settings = new Settings(
                url,
                value("migrations", Values::text, "migrations"),
                value("classpath", Values::text),
                value("version-table", Values.of(VersionTableName::parse, "a table, or schema.table")),
                value("role", Values.of(Identifier::new, "the name of a role")),
                value("wait", Values::budget, Budget.of(Duration.ofSeconds(60))),
                value("wait-interval", Values::interval, Duration.ofSeconds(2)),
                value("lock-wait", Values::duration, Duration.ofSeconds(60)),
                value("lock-timeout", Values::duration, Duration.ofSeconds(2)),
                value("statement-timeout", Values::duration, Duration.ZERO),
                value("on-start", Values.oneOf(Settings.OnStart.values()), Settings.OnStart.UPGRADE),
                value("target", Values::text, "head"),
                value("contract", Values.oneOf(Settings.Contract.values()), Settings.Contract.APPLY),
                value("on-failure", Values.oneOf(Settings.OnFailure.values()), Settings.OnFailure.EXIT),
                value("backup", Values::text),
                value("actor", Values::text),
                scratch(),
                value("app-name", Values::text),
                value("log", Values.oneOf(Settings.Log.values()), Settings.Log.TEXT),
                vars());
        problems.addAll(doors.strangers());
        if (!problems.isEmpty()) {
            problems.addAll(url.problems());
            throw new UsageException(problems);
        }
        return new Settings.Found(settings, doors.strangeVariables());
    }

    private <T> T value(String key, Values.Parser<T> parser, T otherwise) {
        return value(key, parser).orElse(otherwise);
    }

    private <T> Optional<T> value(String key, Values.Parser<T> parser) {
        return doors.find(key).flatMap(found -> {
            try {
                return Optional.of(parser.parse(found.text()));
            } catch (BadValue e) {
                problems.add(Problem.of(key + " " + e.what(), found.where(), e.remedy()));
                return Optional.empty();
            }
        });
    }

    /** A URL says what is wrong with it by itself, without repeating itself. */
    private Optional<DatabaseUrl> scratch() {
        return doors.find("scratch").flatMap(found -> {
            try {
                return Optional.of(DatabaseUrl.parse(found.text(), found.where()));
            } catch (UsageException e) {
                problems.addAll(e.problems());
                return Optional.empty();
            }
        });
    }

    private Map<String, String> vars() {
        Map<String, String> vars = new HashMap<>();
        collect(toml, VARS_TABLE, vars, Function.identity());
        // Who can only write capitals into an environment means the placeholder in small letters.
        collect(environment, VAR, vars, name -> name.toLowerCase(java.util.Locale.ROOT));
        collect(environment, VAR, vars, Function.identity());
        collect(flags, VARS_TABLE, vars, Function.identity());
        return vars;
    }

    private static void collect(
            Map<String, String> door, String prefix, Map<String, String> into, Function<String, String> naming) {
        door.forEach((name, value) -> {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                into.put(naming.apply(name.substring(prefix.length())), value);
            }
        });
    }
}
