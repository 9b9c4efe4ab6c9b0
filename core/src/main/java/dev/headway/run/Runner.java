package dev.headway.run;

import dev.headway.code.Performance;
import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.history.Progress;
import dev.headway.pg.SqlState;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Placeholders;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Performs a plan, step by step, on one connection that holds the lock. Each step is recorded in the transaction that
 * performs it, so that what the journal and the version table say is what happened. Not thread-safe.
 */
public final class Runner {

    private final Connection connection;
    private final Inscription inscription;
    private final Chain chain;
    private final RunOptions options;
    private final Cancellation cancellation;
    private final RunListener listener;

    /**
     * @param chain of the graph that the plan is made of
     * @param cancellation closed if the run does not come to its end
     */
    public Runner(
            Connection connection,
            Inscription inscription,
            Chain chain,
            RunOptions options,
            Cancellation cancellation,
            RunListener listener) {
        this.connection = connection;
        this.inscription = inscription;
        this.chain = chain;
        this.options = options;
        this.cancellation = cancellation;
        this.listener = listener;
    }

    /**
     * Runs every step.
     *
     * @throws RunFailure if a step fails or the run is asked to stop; what was applied before stays
     */
    public Report run(Plan plan) {
        return run(plan, List.of());
    }

    /**
     * The same, going on with what an interrupted run has begun.
     *
     * @param left what the database has of it, read under the lock
     */
    public Report run(Plan plan, List<Progress> left) {
        listener.planned(plan);
        Optional<Watcher> watcher = options.watched().map(Watcher::new);
        try {
            return run(plan, left, watcher);
        } finally {
            watcher.ifPresent(Watcher::close);
        }
    }

    private Report run(Plan plan, List<Progress> left, Optional<Watcher> watcher) {
        Aftermath aftermath = new Aftermath(connection, inscription, chain, options, cancellation);
        Frame frame = new Frame(connection, inscription, options, cancellation, listener, aftermath, watcher);
        frame.before(new Report(plan.from(), plan.from(), List.of()));
        List<Report.Done> done = new ArrayList<>();
        Set<RevisionId> rows = new TreeSet<>(plan.from());
        for (Step step : plan.steps()) {
            Report before = new Report(plan.from(), List.copyOf(rows), done);
            if (cancellation.requested()) {
                throw aftermath.before(step, before);
            }
            listener.started(step);
            long begun = System.nanoTime();
            Attempts attempts = attempts(() -> step, watcher);
            Aside aside = new Aside(connection, options.objects());
            try {
                perform(step, of(step, left), attempts, aside);
            } catch (StatementFailure failure) {
                throw aftermath.of(step, failure, before, new Aftermath.Effort(since(begun), attempts.count()));
            } finally {
                watcher.ifPresent(Watcher::disconnect);
            }
            Duration took = since(begun);
            move(rows, step.move());
            done.add(new Report.Done(step.revision().id(), step.direction(), took, attempts.count()));
            frame.over(step, aside);
            listener.finished(step, took);
        }
        return frame.after(new Report(plan.from(), List.copyOf(rows), done));
    }

    /**
     * Runs every step in one transaction; none may be one that runs outside of it.
     *
     * @throws RunFailure if a step fails or the run is asked to stop; then nothing was applied
     */
    public Report runTogether(Plan plan) {
        listener.planned(plan);
        Optional<Watcher> watcher = options.watched().map(Watcher::new);
        Aftermath aftermath = new Aftermath(connection, inscription, chain, options, cancellation);
        Frame frame = new Frame(connection, inscription, options, cancellation, listener, aftermath, watcher);
        try {
            frame.before(new Report(plan.from(), plan.from(), List.of()));
            boolean none = plan.steps().isEmpty();
            return frame.after(none ? new Report(plan.from(), plan.to(), List.of()) : together(plan, watcher, frame));
        } finally {
            watcher.ifPresent(Watcher::close);
        }
    }

    private Report together(Plan plan, Optional<Watcher> watcher, Frame frame) {
        OneTransaction all = new OneTransaction(
                plan, connection, inscription, options, step -> () -> pipeline(step), this::done, listener);
        Attempts attempts = attempts(all::current, watcher);
        try {
            attempts.make(all.isPatient(), number -> all.perform(number, attempts));
        } catch (StatementFailure failure) {
            boolean asked = cancellation.requested() && failure.state().equals(SqlState.QUERY_CANCELED);
            throw new Aftermath(connection, inscription, chain, options, cancellation)
                    .of(
                            all.current(),
                            asked ? failure : failure.told(all.problem(failure)),
                            new Report(plan.from(), plan.from(), List.of()),
                            new Aftermath.Effort(all.since(), attempts.count()));
        }
        List<Report.Done> done = new ArrayList<>();
        for (int i = 0; i < plan.steps().size(); i++) {
            Step step = plan.steps().get(i);
            Duration took = all.took().get(i);
            done.add(new Report.Done(step.revision().id(), step.direction(), took, attempts.count()));
            frame.over(step, all.aside(step));
            listener.finished(step, took);
        }
        return new Report(plan.from(), plan.to(), done);
    }

    private Attempts attempts(Supplier<Step> step, Optional<Watcher> watcher) {
        Optional<Attempts.Watching> watching = watcher.flatMap(seeing -> options.watched()
                .map(watched -> new Attempts.Watching(seeing, watched.login(), cancellation::cancelOnce)));
        return new Attempts(options.locks(), watching, cancellation, wait -> listener.waiting(step.get(), wait));
    }

    private static Optional<Progress> of(Step step, List<Progress> left) {
        return left.stream()
                .filter(progress ->
                        progress.revision().equals(step.revision().id().value()))
                .findFirst();
    }

    private void perform(Step step, Optional<Progress> left, Attempts attempts, Aside aside) throws StatementFailure {
        if (step.section().autocommit()) {
            try (Pipeline pipeline = pipeline(step)) {
                autocommit(step, left, pipeline, attempts, aside);
            } catch (SQLException e) {
                throw new StatementFailure(e, Sent.Ours.SET_UP);
            }
        } else {
            Limits limits = limits(step, Duration.ZERO);
            boolean patient = step.section().entries().stream().anyMatch(limits::isPatient);
            attempts.make(patient, number -> transaction(step, number, attempts, aside));
        }
    }

    /** Once more for every time that PostgreSQL names more objects that can be set aside. */
    private void transaction(Step step, int number, Attempts attempts, Aside aside) throws StatementFailure {
        while (true) {
            try {
                once(step, number, attempts, aside);
                return;
            } catch (StatementFailure failure) {
                if (!aside.learns(failure)) {
                    throw failure;
                }
            }
        }
    }

    private void once(Step step, int number, Attempts attempts, Aside aside) throws StatementFailure {
        Limits limits = limits(step, options.locks().limit(number));
        SessionState session = new SessionState(options.setup());
        try (Pipeline pipeline = pipeline(step)) {
            session.begin(pipeline, connection);
            new TransactionalStep(pipeline, inscription, session)
                    .perform(
                            step,
                            step.section(),
                            limits,
                            done(step).tried(attempts.count()),
                            new Surroundings(aside, hooks(step)));
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.SET_UP);
        } catch (StatementFailure failure) {
            throw rolledBack(failure);
        } finally {
            Performance.end(connection);
        }
    }

    private void autocommit(Step step, Optional<Progress> left, Pipeline pipeline, Attempts attempts, Aside aside)
            throws StatementFailure {
        SessionState session = new SessionState(options.setup());
        session.begin(pipeline, connection);
        LockTries tries = options.locks();
        Limits limits = limits(step, tries.limit(0));
        Consumer<String> told = words -> listener.notice(step, words);
        Own own = new Own(pipeline, session, attempts, tries);
        Settlement settlement = new Settlement(connection, pipeline, attempts, limits, told);
        new AutocommitStep(
                        own,
                        inscription,
                        limits,
                        new TogetherStep(
                                pipeline, inscription, session, attempts, limits, tries, aside, options.command()),
                        new AloneStep(pipeline, inscription, own, settlement, limits, tries),
                        new BatchStep(
                                connection,
                                inscription,
                                own,
                                options,
                                cancellation,
                                news -> listener.batch(step, news)),
                        new Resumption(own, inscription, settlement, told),
                        hooks(step),
                        aside)
                .perform(step, left, done(step));
    }

    private EachHook hooks(Step step) {
        return new EachHook(options.hooks(), options.placeholders(), step);
    }

    private Limits limits(Step step, Duration tried) {
        boolean local = !step.section().autocommit();
        return Limits.of(local, step.revision().header().options(), options, tried);
    }

    private Pipeline pipeline(Step step) throws SQLException {
        Placeholders placeholders =
                options.placeholders().only(step.revision().header().uses());
        return new Pipeline(connection, cancellation, placeholders, notice -> listener.notice(step, notice));
    }

    private Entry done(Step step) {
        return Entry.of(
                options.command(),
                step.direction().toString(),
                Entry.Written.of(step.revision(), chain),
                Entry.Outcome.DONE);
    }

    /** At once, so that nobody waits for what failed while we pause. */
    private StatementFailure rolledBack(StatementFailure failure) {
        if (failure.state().healsByRunningAgain()) {
            Pipeline.rollBack(connection, failure);
        }
        return failure;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void move(Set<RevisionId> rows, HeadMove move) {
        rows.removeAll(move.removed());
        rows.addAll(move.added());
    }
}
