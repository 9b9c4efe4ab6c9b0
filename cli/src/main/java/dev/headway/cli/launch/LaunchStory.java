package dev.headway.cli.launch;

import dev.headway.batch.BatchNews;
import dev.headway.cli.story.ReleaseWords;
import dev.headway.cli.story.Spoken;
import dev.headway.connect.Budget;
import dev.headway.connect.Waiting;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.release.Held;
import dev.headway.revision.Revision;
import dev.headway.run.LockWait;
import dev.headway.settings.Settings.Log;
import dev.headway.settings.Settings.OnStart;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a launch says, on stderr: the lines that operators know from the entrypoint script this replaces, or the same
 * events as JSON. Thread-safe.
 */
public final class LaunchStory {

    private final StoryPrinter printer;

    public LaunchStory(PrintStream out, Log format, Clock clock) {
        this.printer = format == Log.JSON ? new JsonStory(out, clock) : new TextStory(out);
    }

    void starting(String appName) {
        banner("starting", "Starting " + appName, Map.of("name", appName));
    }

    void waitingForDatabase() {
        line("waiting", "Waiting for database to be ready...", Map.of());
    }

    void unavailable(Waiting.Unavailable failed) {
        warn(
                "unavailable",
                "Database is unavailable - sleeping (" + Wording.tries(failed) + "): " + failed.reason(),
                Map.of(
                        "try",
                        failed.number(),
                        "elapsedSeconds",
                        failed.elapsed().toSeconds(),
                        "reason",
                        failed.reason()));
    }

    void ready(String server) {
        line("ready", "Database is ready! " + server, Map.of("server", server));
    }

    void migrating() {
        banner("migrating", "Running database migrations...", Map.of());
    }

    void waitingForMigrator(String holder) {
        line("locked", "Waiting for another migrator: " + holder, Map.of("holder", holder));
    }

    void ahead(List<Revision> beyond) {
        printer.log(Level.WARN, "ahead", ReleaseWords.ahead(beyond), Map.of("revisions", ids(beyond)));
    }

    void held(List<Held> held) {
        List<Revision> revisions = held.stream().map(Held::revision).toList();
        printer.log(Level.INFO, "contract", ReleaseWords.held(held), Map.of("revisions", ids(revisions)));
    }

    private static String ids(List<Revision> revisions) {
        return revisions.stream().map(revision -> revision.id().value()).collect(Collectors.joining(" "));
    }

    void backingUp(String command) {
        line("backup", "Running backup: " + command, Map.of("command", command));
    }

    void stillBackingUp(Duration duration) {
        line("backing-up", "Still running backup (" + Spoken.of(duration) + ")", Map.of("millis", duration.toMillis()));
    }

    void backedUp(Duration duration) {
        line("backed-up", "The backup is done (" + Spoken.of(duration) + ")", Map.of("millis", duration.toMillis()));
    }

    void waitingForLock(Step step, LockWait wait) {
        String id = step.revision().id().value();
        printer.log(
                Level.INFO,
                "blocked",
                step.direction() + " " + id + " " + wait,
                Map.of(
                        "revision",
                        id,
                        "attempt",
                        wait.attempt(),
                        "waitedMillis",
                        wait.waited().toMillis()));
    }

    void warned(Problem warning) {
        printer.log(
                Level.WARN,
                "warning",
                warning.what() + " (" + warning.where() + "); " + warning.remedy(),
                Map.of("where", warning.where(), "remedy", warning.remedy()));
    }

    void applied(Step step, Duration duration) {
        told("applied", "Running " + step + " (" + Spoken.of(duration) + ")", step, duration);
    }

    void stillApplying(Step step, Duration duration) {
        told("applying", "Still running " + step + " (" + Spoken.of(duration) + ")", step, duration);
    }

    void batch(Step step, BatchNews news) {
        String id = step.revision().id().value();
        printer.log(Level.INFO, "batch", id + ": " + news, Map.of("revision", id, "batch", news.batch()));
    }

    void backfillFailed(List<Problem> problems) {
        warn("backfill-failed", "A backfill ended before its end; the server goes on", Map.of());
        problems.forEach(printer::problem);
    }

    void leftToDo() {
        line(
                "backfill-left",
                "What revisions let be done in the background is done by: headway backfill run",
                Map.of("remedy", "headway backfill run"));
    }

    void notice(Step step, String message) {
        String id = step.revision().id().value();
        printer.log(Level.INFO, "notice", id + ": " + message, Map.of("revision", id));
    }

    void migrated(Database.Outcome outcome) {
        String text = outcome.applied() == 0
                ? "No migrations to apply: " + outcome.at()
                : "Migrations completed: " + outcome.applied() + " applied, at " + outcome.at();
        banner("migrated", text, Map.of("applied", outcome.applied(), "at", outcome.at()));
    }

    void looking(OnStart onStart) {
        banner(
                "looking",
                onStart == OnStart.AWAIT
                        ? "Waiting for migrations that run elsewhere..."
                        : "Checking database migrations...",
                Map.of());
    }

    void behind(int tries, Budget budget, Database.Position position) {
        String within = budget.limit().map(limit -> " within " + budget).orElse("");
        line(
                "behind",
                "Database is behind - sleeping (try " + tries + within + "): " + position,
                Map.of("at", position.at(), "pending", position.pending()));
    }

    void upToDate(Database.Position position) {
        banner("migrated", "No migrations to apply: " + position.at(), Map.of("applied", 0, "at", position.at()));
    }

    void off() {
        line("off", "Migrations are off (HEADWAY_ON_START=off): the database is not looked at", Map.of());
    }

    void server(Command command) {
        line("server", "Starting server: " + command, Map.of("command", command.toString()));
    }

    void failed(List<Problem> problems) {
        printer.banner(Level.ERROR, "failed", "Launch failed: the server is not started", Map.of());
        problems.forEach(printer::problem);
    }

    void stopped(UnixSignal signal, List<Problem> problems) {
        warn("stopped", "Stopped by " + signal + ": the server is not started", Map.of("signal", signal.toString()));
        problems.forEach(printer::problem);
    }

    void stays(List<String> hints) {
        printer.line(
                Level.WARN,
                "held",
                "Held (HEADWAY_ON_FAILURE=hold): this process stays, and answers 503, until it is stopped",
                Map.of("remedy", String.join("; ", hints)));
        hints.forEach(printer::hint);
    }

    private void line(String event, String text, Map<String, Object> fields) {
        printer.line(Level.INFO, event, text, fields);
    }

    private void warn(String event, String text, Map<String, Object> fields) {
        printer.line(Level.WARN, event, text, fields);
    }

    private void banner(String event, String text, Map<String, Object> fields) {
        printer.banner(Level.INFO, event, text, fields);
    }

    private void told(String event, String text, Step step, Duration duration) {
        Map<String, Object> fields = Map.of("revision", step.revision().id().value(), "millis", duration.toMillis());
        printer.log(Level.INFO, event, text, fields);
    }

    /** How much an event matters. */
    enum Level {
        INFO,
        WARN,
        ERROR
    }
}
