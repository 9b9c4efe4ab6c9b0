package dev.headway.run;

import dev.headway.connect.Stop;
import dev.headway.history.Entry;
import dev.headway.history.Inscription;
import dev.headway.plan.Direction;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Performs a plan, step by step, on one connection that holds the lock. Each step is recorded in the transaction that
 * performs it, so that what the journal and the version table say is what happened. Not thread-safe.
 */
public final class Runner {

    private final Connection connection;
    private final Inscription inscription;
    private final Map<RevisionId, String> chains;
    private final RunOptions options;
    private final Stop stop;
    private final RunListener listener;

    /**
     * @param chains the chain hash of every revision in the plan
     */
    public Runner(
            Connection connection,
            Inscription inscription,
            Map<RevisionId, String> chains,
            RunOptions options,
            Stop stop,
            RunListener listener) {
        this.connection = connection;
        this.inscription = inscription;
        this.chains = Map.copyOf(chains);
        this.options = options;
        this.stop = stop;
        this.listener = listener;
    }

    /**
     * Runs every step.
     *
     * @throws RunFailure if a step fails or the run is asked to stop; what was applied before stays
     */
    public Report run(Plan plan) {
        listener.planned(plan);
        List<Report.Done> done = new ArrayList<>();
        TreeSet<RevisionId> rows = new TreeSet<>(plan.from());
        for (Step step : plan.steps()) {
            Report before = new Report(plan.from(), List.copyOf(rows), done);
            long begun = System.nanoTime();
            listener.started(step);
            try {
                perform(step);
            } catch (StatementFailure failure) {
                throw failed(step, failure, before, Duration.ofNanos(System.nanoTime() - begun));
            } catch (SQLException e) {
                StatementFailure failure = new StatementFailure(e, Optional.empty());
                throw failed(step, failure, before, Duration.ofNanos(System.nanoTime() - begun));
            }
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            move(rows, step.move());
            done.add(new Report.Done(step.revision().id(), step.direction(), took, 1));
            listener.finished(step, took);
        }
        return new Report(plan.from(), List.copyOf(rows), done);
    }

    private void perform(Step step) throws SQLException, StatementFailure {
        Section section = section(step);
        Entry done =
                Entry.of(options.command(), step.direction().toString(), written(step.revision()), Entry.Outcome.DONE);
        try (Pipeline pipeline = new Pipeline(connection, stop, notice -> listener.notice(step, notice))) {
            if (section.autocommit()) {
                new AutocommitStep(pipeline, inscription, options).perform(step, section, done);
            } else {
                new TransactionalStep(pipeline, inscription, options).perform(step, section, done);
            }
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

    private RunFailure failed(Step step, StatementFailure failure, Report applied, Duration took) {
        boolean interrupted =
                stop.requested() && "57014".equals(failure.sqlException().getSQLState());
        Problem problem = interrupted ? interruption(step, applied) : Diagnosis.of(step, failure);
        Entry entry = Entry.of(
                        options.command(),
                        step.direction().toString(),
                        written(step.revision()),
                        interrupted ? Entry.Outcome.INTERRUPTED : Entry.Outcome.FAILED)
                .took(took)
                .because(interrupted ? "asked to stop" : problem.what());
        rollBackAndRecord(entry, failure.sqlException());
        return new RunFailure(problem, applied, interrupted, failure.sqlException());
    }

    private static Problem interruption(Step step, Report applied) {
        return Problem.of(
                step.direction() + " " + step.revision().id() + " was interrupted and rolled back",
                step.revision().origin().toString(),
                "run headway " + step.direction() + " again: it goes on after "
                        + (applied.to().isEmpty() ? "base" : applied.to()));
    }

    /** Tells the journal, where a connection remains to tell it. */
    private void rollBackAndRecord(Entry entry, SQLException cause) {
        if (Diagnosis.lost(cause)) {
            return;
        }
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("ROLLBACK");
            for (String setup : options.sessionSetup()) {
                statement.execute(setup);
            }
            statement.execute(inscription.entry(entry));
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private Entry.Written written(Revision revision) {
        return Entry.Written.of(
                revision,
                Objects.requireNonNull(chains.get(revision.id()), () -> "no chain hash for " + revision.id()));
    }

    private static void move(Set<RevisionId> rows, HeadMove move) {
        rows.removeAll(move.removed());
        rows.addAll(move.added());
    }
}
