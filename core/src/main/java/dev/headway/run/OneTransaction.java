package dev.headway.run;

import dev.headway.code.Performance;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.pg.SqlState;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Every step of a plan in one transaction, version rows and journal with them: all of it takes effect or nothing does. What
 * a lock stood in the way of is tried again from the first step on, since nothing of it is left. Not thread-safe.
 */
final class OneTransaction {

    private final Plan plan;
    private final Connection connection;
    private final Inscription inscription;
    private final RunOptions options;
    private final Function<Step, Pipeline.Opening> pipelines;
    private final Function<Step, Entry> entries;
    private final RunListener listener;
    private final List<Duration> took = new ArrayList<>();
    private final Map<Step, Aside> asides = new HashMap<>();
    private Step current;
    private long begun = System.nanoTime();

    /** @param entries what the journal gets of a step that is done */
    OneTransaction(
            Plan plan,
            Connection connection,
            Inscription inscription,
            RunOptions options,
            Function<Step, Pipeline.Opening> pipelines,
            Function<Step, Entry> entries,
            RunListener listener) {
        this.plan = plan;
        this.connection = connection;
        this.inscription = inscription;
        this.options = options;
        this.pipelines = pipelines;
        this.entries = entries;
        this.listener = listener;
        this.current = plan.steps().get(0);
    }

    /** The step that is under way, or was when it ended. */
    Step current() {
        return current;
    }

    /** How long {@link #current} has been. */
    Duration since() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** How long each step took, in order. */
    List<Duration> took() {
        return List.copyOf(took);
    }

    /** Whether a statement waits for its locks as long as it takes. */
    boolean isPatient() {
        return plan.steps().stream()
                .anyMatch(step -> step.section().entries().stream().anyMatch(limits(step, Duration.ZERO)::isPatient));
    }

    /** What was set aside for a step. */
    Aside aside(Step step) {
        return asides.computeIfAbsent(step, any -> new Aside(connection, options.objects()));
    }

    /** Runs it all; once more, from the first step on, for every time that PostgreSQL names more that can be set aside. */
    void perform(int number, Attempts attempts) throws StatementFailure {
        while (true) {
            try {
                once(number, attempts);
                return;
            } catch (StatementFailure failure) {
                if (!aside(current).learns(failure)) {
                    throw failure;
                }
            }
        }
    }

    private void once(int number, Attempts attempts) throws StatementFailure {
        took.clear();
        try {
            boolean harmless = true;
            for (Step step : plan.steps()) {
                begin(step);
                try (Pipeline pipeline = pipelines.apply(step).open()) {
                    harmless = perform(pipeline, step, harmless, number, attempts);
                } catch (SQLException e) {
                    throw new StatementFailure(e, Sent.Ours.SET_UP);
                }
                took.add(since());
            }
            commit();
        } catch (StatementFailure failure) {
            throw rolledBack(failure);
        } finally {
            Performance.end(connection);
        }
    }

    private void begin(Step step) {
        current = step;
        begun = System.nanoTime();
        listener.started(step);
    }

    private boolean perform(Pipeline pipeline, Step step, boolean harmless, int number, Attempts attempts)
            throws StatementFailure {
        if (took.isEmpty()) {
            pipeline.add(Sent.Ours.SET_UP, "BEGIN");
        }
        // What a revision did to the session is undone for the next one, as if there were a COMMIT between them.
        SessionState session = new SessionState(options.setup());
        session.begin(pipeline, connection);
        TransactionalStep transactional = new TransactionalStep(pipeline, inscription, session);
        Limits limits = limits(step, options.locks().limit(number));
        Aside aside = aside(step);
        Surroundings around = new Surroundings(aside, new EachHook(options.hooks(), options.placeholders(), step));
        boolean still = transactional.statements(step, step.section(), limits, around, harmless);
        pipeline.flush();
        Entry done = entries.apply(step).took(since()).tried(attempts.count());
        transactional.record(done, aside);
        pipeline.flush();
        return still;
    }

    private void commit() throws StatementFailure {
        try (Pipeline pipeline = pipelines.apply(current).open()) {
            pipeline.add(Sent.Ours.COMMIT, "COMMIT");
            pipeline.flush();
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.COMMIT);
        }
    }

    private Limits limits(Step step, Duration tried) {
        return Limits.of(true, step.revision().header().options(), options, tried);
    }

    /** At once, so that nobody waits for what failed while we pause. */
    private StatementFailure rolledBack(StatementFailure failure) {
        if (!failure.state().endsTheSession()) {
            Pipeline.rollBack(connection, failure);
        }
        return failure;
    }

    /** What to say of a failure: the step's own words, and what became of the others. */
    Problem problem(StatementFailure failure) {
        Problem own = Diagnosis.of(current, failure);
        boolean untold = failure.sent() == Sent.Ours.COMMIT && failure.state().endsTheSession();
        String what = untold ? own.what() : own.what() + "\nnothing was applied: all of the run was one transaction";
        String remedy = neverTogether(failure.state())
                ? "leave --single-transaction out: PostgreSQL wants a COMMIT between what was done before and this"
                : own.remedy();
        return new Problem(what, own.where(), remedy, own.origin());
    }

    private static boolean neverTogether(SqlState state) {
        // 55006: "cannot ALTER TABLE because it has pending trigger events", where rows were written before.
        return state.equals(SqlState.UNSAFE_NEW_ENUM_VALUE_USAGE) || state.equals(SqlState.OBJECT_IN_USE);
    }
}
