package dev.headway.run;

import dev.headway.history.Chain;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Direction;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
        listener.planned(plan);
        Aftermath aftermath = new Aftermath(connection, inscription, chain, options, cancellation);
        List<Report.Done> done = new ArrayList<>();
        Set<RevisionId> rows = new TreeSet<>(plan.from());
        for (Step step : plan.steps()) {
            Report before = new Report(plan.from(), List.copyOf(rows), done);
            if (cancellation.requested()) {
                throw aftermath.before(step, before);
            }
            listener.started(step);
            long begun = System.nanoTime();
            try {
                perform(step);
            } catch (StatementFailure failure) {
                throw aftermath.of(step, failure, before, since(begun));
            }
            Duration took = since(begun);
            move(rows, step.move());
            done.add(new Report.Done(step.revision().id(), step.direction(), took, 1));
            listener.finished(step, took);
        }
        return new Report(plan.from(), List.copyOf(rows), done);
    }

    private void perform(Step step) throws StatementFailure {
        Section section = section(step);
        Revision revision = step.revision();
        Entry done = Entry.of(
                options.command(), step.direction().toString(), Entry.Written.of(revision, chain), Entry.Outcome.DONE);
        SessionState session = new SessionState(options.setup());
        String set = section.autocommit() ? "SET" : "SET LOCAL";
        Limits limits = Limits.of(set, revision.header().options(), options);
        try (Pipeline pipeline = new Pipeline(connection, cancellation, notice -> listener.notice(step, notice))) {
            session.begin(pipeline, connection);
            if (section.autocommit()) {
                new AutocommitStep(pipeline, inscription, session).perform(step, section, limits, done);
            } else {
                new TransactionalStep(pipeline, inscription, session).perform(step, section, limits, done);
            }
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.SET_UP);
        }
    }

    private static Section section(Step step) {
        if (step.direction() == Direction.UPGRADE) {
            return step.revision().upgrade();
        }
        if (step.revision().downgrade() instanceof Revision.Downgrade.Reversible reversible) {
            return reversible.section();
        }
        throw new IllegalArgumentException("a plan never downgrades an irreversible revision: "
                + step.revision().id());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void move(Set<RevisionId> rows, HeadMove move) {
        rows.removeAll(move.removed());
        rows.addAll(move.added());
    }
}
