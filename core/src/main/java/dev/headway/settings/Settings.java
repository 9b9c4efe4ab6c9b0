package dev.headway.settings;

import dev.headway.connect.Budget;
import dev.headway.connect.DatabaseSetting;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Waiting;
import dev.headway.history.VersionTableName;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that may be set, whichever door it came through. A component is a setting: {@code lockWait} is {@code --lock-wait}
 * on the command line, {@code HEADWAY_LOCK_WAIT} in the environment and {@code lock-wait} in {@code headway.toml}; the
 * first of them wins. Two have doors of their own: {@code url} ({@link DatabaseSetting#read}) and {@code vars}
 * ({@code --var NAME=VALUE}, {@code HEADWAY_VAR_NAME}, and the table {@code [vars]}). Immutable.
 *
 * @param url the database; asked for only by commands that need one
 * @param migrations the directory of the revision files
 * @param classpath where Java revisions are, and what they need: directories and jars, {@code lib/*} for all jars of one,
 *     separated as Java does
 * @param versionTable empty: {@code alembic_version} where it is, else {@code headway_version}
 * @param role {@code SET ROLE} after login; empty: whoever logged in
 * @param waitBudget {@code wait}, a name that Java keeps for itself: how long to wait for the server (60 s)
 * @param waitInterval from one failed try to the next (2 s)
 * @param lockWait how long another migrator may show no sign of life before it is given up (60 s)
 * @param lockTimeout the longest that one try waits for a lock (2 s), before it lets others through and is made again; zero: one
 *     try, that waits as long as it takes
 * @param statementTimeout how long a statement may take; zero, the default: as long as it takes
 * @param target what {@code launch} upgrades to ({@code head})
 * @param backup command to run before the first pending revision
 * @param actor who does this, for the journal
 * @param scratch where to rehearse; also {@code HEADWAY_SCRATCH_URL}
 * @param appName the banner's; empty: the directory's name
 * @param vars what placeholders stand for; a name from the environment that is all capitals is there in small letters
 *     too
 */
public record Settings(
        DatabaseSetting url,
        String migrations,
        Optional<String> classpath,
        Optional<VersionTableName> versionTable,
        Optional<Identifier> role,
        Budget waitBudget,
        Duration waitInterval,
        Duration lockWait,
        Duration lockTimeout,
        Duration statementTimeout,
        OnStart onStart,
        String target,
        Contract contract,
        OnFailure onFailure,
        Optional<String> backup,
        Optional<String> actor,
        Optional<DatabaseUrl> scratch,
        Optional<String> appName,
        Log log,
        Map<String, String> vars) {

    public Settings {
        vars = Map.copyOf(vars);
    }

    /** What {@code launch} does before it hands over. */
    public enum OnStart {
        UPGRADE,
        /** Another one migrates: wait for head. */
        AWAIT,
        /** Behind is a failure. */
        VERIFY,
        OFF
    }

    /** When {@code launch} applies contract revisions. */
    public enum Contract {
        APPLY,
        NEXT_RELEASE
    }

    /** What {@code launch} does when it fails. */
    public enum OnFailure {
        EXIT,
        /** Keep the container and answer 503 with the error. */
        HOLD
    }

    /** How the story on stderr is written. */
    public enum Log {
        TEXT,
        JSON
    }

    /**
     * Settings, and what was found beside them that looks like one. Immutable.
     *
     * @param warnings nothing that keeps anything from working
     */
    public record Found(Settings settings, List<Problem> warnings) {

        public Found {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads all doors. What is wrong with the database alone waits until {@link DatabaseSetting#required} asks for it;
     * if anything else is wrong too, it is told at once.
     *
     * @param flags values by key, such as {@code lock-wait}; {@code url} among them, and {@code vars.owner}
     * @param environment all of it
     * @param toml values by key, those of a table behind its name and a dot: {@code vars.owner}
     * @throws dev.headway.problem.UsageException with everything that is wrong, and the door of each
     */
    public static Found read(Map<String, String> flags, Map<String, String> environment, Map<String, String> toml) {
        return new SettingsReader(flags, environment, toml).read();
    }

    /** Every setting's key, in the order of the components; {@code vars}, which is a table, is not among them. */
    public static List<String> keys() {
        return Arrays.stream(Settings.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("vars"))
                .map(name -> name.equals("waitBudget") ? "wait" : name)
                .map(name -> name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    /** What sessions are asked to be. */
    public SessionOptions sessionOptions() {
        return new SessionOptions(role, appName, SessionOptions.DEFAULT.timeout());
    }

    /** The wait for the server that {@code wait} and {@code launch} do. */
    public Waiting waiting() {
        return new Waiting(waitBudget, waitInterval);
    }

    /** Variables by name, sorted, for printing; values stay hidden. */
    @Override
    public String toString() {
        return "Settings[url=" + url.url().map(DatabaseUrl::toString).orElse("none") + ", migrations=" + migrations
                + ", vars=" + new TreeMap<>(vars).keySet() + "]";
    }
}
