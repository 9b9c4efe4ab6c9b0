package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.objects.Keepsake;
import dev.headway.objects.Making;
import dev.headway.objects.ObjectFailure;
import dev.headway.objects.ObjectSet;
import dev.headway.pg.SqlState;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.Hook;
import dev.headway.revision.Options;
import dev.headway.revision.PlainFile;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run does around its steps: the hooks before and behind all of it, and the objects behind the steps. Each is a
 * transaction, tried again where a lock stood in its way. Of one run; not thread-safe.
 */
final class Frame {

    private final Connection connection;
    private final Inscription inscription;
    private final RunOptions options;
    private final Cancellation cancellation;
    private final RunListener listener;
    private final Aftermath aftermath;
    private final Optional<Watcher> watcher;
    private final Map<String, Keepsake> keepsakes = new HashMap<>();

    Frame(
            Connection connection,
            Inscription inscription,
            RunOptions options,
            Cancellation cancellation,
            RunListener listener,
            Aftermath aftermath,
            Optional<Watcher> watcher) {
        this.connection = connection;
        this.inscription = inscription;
        this.options = options;
        this.cancellation = cancellation;
        this.listener = listener;
        this.aftermath = aftermath;
        this.watcher = watcher;
    }

    void before(Report sofar) {
        hook(Hook.BEFORE_ALL, sofar);
    }

    /** A step came to its end. */
    void over(Step step, Aside aside) {
        keepsakes.putAll(aside.keepsakes());
        aside.lost().stream()
                .filter(options.objects().wanted()::containsKey)
                .forEach(file -> listener.missing(step, file));
    }

    /** @return the report with what was done to objects */
    Report after(Report sofar) {
        Report all = sofar;
        if (options.objects().applying()) {
            all = sofar.with(objects(sofar));
        }
        hook(Hook.AFTER_ALL, all);
        return all;
    }

    private void hook(Hook hook, Report sofar) {
        PlainFile file = options.hooks().get(hook);
        if (file == null) {
            return;
        }
        Entry.OfFile what = new Entry.OfFile(file.name(), file.checksum(), file.text(), List.of());
        Attempts attempts = attempts(file.name());
        try {
            attempts.make(
                    false,
                    number -> transaction(file.name(), number, pipeline -> {
                        for (String setting : EachHook.settings(options.command(), "")) {
                            pipeline.add(Sent.Ours.SET_UP, setting);
                        }
                        for (Statement statement : file.statements()) {
                            pipeline.add(statement, file, options.placeholders());
                        }
                        Entry done = Entry.of(options.command(), "run", what, Entry.Outcome.DONE);
                        return List.of(done.tried(attempts.count()));
                    }));
        } catch (StatementFailure failure) {
            Entry entry = Entry.of(options.command(), "run", what, outcome(failure));
            String kept =
                    kept(sofar) + (hook == Hook.AFTER_ALL ? "; it runs behind the next run that does something" : "");
            Problem problem = Diagnosis.ofFile(file, options.command(), failure, kept);
            throw aftermath.of(entry, failure, List.of(problem), sofar);
        } finally {
            watcher.ifPresent(Watcher::disconnect);
        }
    }

    private List<ObjectSet.Change> objects(Report sofar) {
        Attempts attempts = attempts("objects/");
        List<ObjectSet.Change> changes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try {
            attempts.make(false, number -> {
                changes.clear();
                problems.clear();
                transaction("objects/", number, pipeline -> {
                    pipeline.flush();
                    return make(
                            changes, problems, attempts, "run headway " + options.command() + " again; " + kept(sofar));
                });
            });
        } catch (StatementFailure failure) {
            Entry entry = Entry.of(
                    options.command(), "apply", new Entry.OfFile("objects/", "", "", List.of()), outcome(failure));
            if (problems.isEmpty()) {
                problems.add(Diagnosis.ofObjects(options.command(), failure, kept(sofar)));
            }
            throw aftermath.of(entry, failure, problems, sofar);
        } finally {
            watcher.ifPresent(Watcher::disconnect);
        }
        changes.forEach(listener::applied);
        return changes;
    }

    private List<Entry> make(List<ObjectSet.Change> changes, List<Problem> problems, Attempts attempts, String again)
            throws StatementFailure {
        ObjectSet set = options.objects();
        try (Making making = new Making(connection, set)) {
            making.inherit(keepsakes);
            changes.addAll(set.changes(making.missing()));
            Map<String, Set<String>> made = changes.isEmpty() ? Map.of() : making.apply(changes, again);
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (ObjectSet.Change change : changes) {
                PlainFile file = change.file();
                List<String> makes = List.copyOf(made.getOrDefault(file.name(), Set.of()));
                Entry.OfFile what = new Entry.OfFile(file.name(), file.checksum(), file.text(), makes);
                entries.put(
                        file.name(),
                        Entry.of(options.command(), change.deed().toString(), what, Entry.Outcome.DONE)
                                .tried(attempts.count()));
            }
            return List.copyOf(entries.values());
        } catch (ObjectFailure e) {
            problems.addAll(e.problems());
            throw new StatementFailure(e.sqlException(), Sent.Ours.MENDING);
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.MENDING);
        }
    }

    private Entry.Outcome outcome(StatementFailure failure) {
        boolean interrupted = cancellation.requested() && failure.state().equals(SqlState.QUERY_CANCELED);
        return interrupted ? Entry.Outcome.INTERRUPTED : Entry.Outcome.FAILED;
    }

    private static String kept(Report sofar) {
        return sofar.steps().isEmpty() && sofar.objects().isEmpty()
                ? "nothing was changed"
                : "what came before it stays: at " + Aftermath.place(sofar);
    }

    /** One transaction; its first statement makes sure that we hold the lock. */
    private void transaction(String name, int number, Work work) throws StatementFailure {
        SessionState session = new SessionState(options.setup());
        try (Pipeline pipeline =
                new Pipeline(connection, cancellation, Placeholders.NONE, message -> listener.notice(name, message))) {
            session.begin(pipeline, connection);
            pipeline.add(Sent.Ours.SET_UP, "BEGIN");
            Limits.of(true, Options.NONE, options, options.locks().limit(number))
                    .begin(pipeline);
            pipeline.add(Sent.Ours.HISTORY, inscription.underLock());
            pipeline.add(Sent.Ours.HISTORY, inscription.rememberRows());
            List<Entry> entries = work.done(pipeline);
            session.asOurselves(pipeline);
            pipeline.add(Sent.Ours.HISTORY, inscription.rowsUnmoved());
            for (Entry entry : entries) {
                pipeline.add(Sent.Ours.HISTORY, inscription.entry(entry));
            }
            pipeline.add(Sent.Ours.COMMIT, "COMMIT");
            pipeline.flush();
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.SET_UP);
        } catch (StatementFailure failure) {
            if (failure.state().healsByRunningAgain()) {
                Pipeline.rollBack(connection, failure);
            }
            throw failure;
        }
    }

    private Attempts attempts(String name) {
        Optional<Attempts.Watching> watching = watcher.flatMap(seeing -> options.watched()
                .map(watched -> new Attempts.Watching(seeing, watched.login(), cancellation::cancelOnce)));
        return new Attempts(options.locks(), watching, cancellation, wait -> listener.waiting(name, wait));
    }

    private interface Work {
        /** @return for the journal */
        List<Entry> done(Pipeline pipeline) throws StatementFailure;
    }
}
