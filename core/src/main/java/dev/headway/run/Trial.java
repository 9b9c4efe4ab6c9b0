package dev.headway.run;

import dev.headway.code.CodeFailure;
import dev.headway.code.Performance;
import dev.headway.objects.Making;
import dev.headway.objects.ObjectSet;
import dev.headway.pg.SqlState;
import dev.headway.plan.Plan;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Section;
import dev.headway.sql.Command;
import dev.headway.sql.Placeholders;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A plan that is run in one transaction and rolled back, to see which rows and columns would go; those that hold something
 * stand against it. What a transaction refuses, such as CONCURRENTLY, touches no rows and is left out. Not thread-safe.
 */
public final class Trial {

    private final Connection connection;
    private final LockTries locks;
    private final Cancellation cancellation;
    private final Placeholders placeholders;
    private final ObjectSet objects;

    /**
     * @param placeholders for every revision, which takes those that it declares
     * @param objects what the run would set aside where it stands in the way
     */
    public Trial(
            Connection connection,
            LockTries locks,
            Cancellation cancellation,
            Placeholders placeholders,
            ObjectSet objects) {
        this.objects = objects;
        this.connection = connection;
        this.locks = locks;
        this.cancellation = cancellation;
        this.placeholders = placeholders;
    }

    /**
     * Returns if the plan would lose nothing. A plan that fails on the way is judged by what came before: the run itself
     * will tell how it fails.
     *
     * @throws MigrationException with what would be lost, revision by revision
     */
    public void refuseLoss(Plan plan) throws SQLException {
        Map<Step, List<String>> lost = new LinkedHashMap<>();
        List<Step> unseen = new ArrayList<>();
        long begun = System.nanoTime();
        for (int attempt = 0; ; attempt++) {
            lost.clear();
            unseen.clear();
            try {
                attempt(plan, attempt, lost, unseen);
                break;
            } catch (SQLException e) {
                if (!again(e, attempt, begun)) {
                    throw e;
                }
            }
        }
        List<Problem> problems = new ArrayList<>();
        lost.forEach((step, what) -> problems.add(problem(step, "would lose data: " + String.join(", ", what))));
        unseen.forEach(step -> problems.add(problem(
                step,
                "runs outside a transaction, and a trial inside one failed, so that nobody knows what it loses")));
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
    }

    private boolean again(SQLException e, int attempt, long begun) throws SQLException {
        boolean lock = SqlState.of(e.getSQLState()).healsByRunningAgain();
        long left = locks.budget().toNanos() - (System.nanoTime() - begun);
        if (!lock || left <= 0 || cancellation.requested()) {
            return false;
        }
        try {
            cancellation.sleep(locks.pause(attempt, ThreadLocalRandom.current().nextDouble()));
            return true;
        } catch (InterruptedException stop) {
            e.addSuppressed(stop);
            return false;
        }
    }

    private void attempt(Plan plan, int attempt, Map<Step, List<String>> lost, List<Step> unseen) throws SQLException {
        Map<Step, List<Holdings.Loss>> going;
        execute("BEGIN");
        try {
            going = tried(plan, attempt, unseen);
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        }
        rollBack();
        for (Map.Entry<Step, List<Holdings.Loss>> each : going.entrySet()) {
            List<String> holding = new ArrayList<>();
            for (Holdings.Loss loss : each.getValue()) {
                if (exists(loss.before())) {
                    holding.add(loss.what());
                }
            }
            if (!holding.isEmpty()) {
                lost.put(each.getKey(), holding);
            }
        }
    }

    private void rollBack() throws SQLException {
        execute("ROLLBACK");
        Performance.end(connection);
    }

    private void rollBack(Exception cause) {
        try {
            rollBack();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** What each step takes away, seen within the transaction. */
    private Map<Step, List<Holdings.Loss>> tried(Plan plan, int attempt, List<Step> unseen) throws SQLException {
        Map<Step, List<Holdings.Loss>> going = new LinkedHashMap<>();
        execute("SET LOCAL lock_timeout = " + locks.limit(attempt).toMillis());
        if (!objects.applied().isEmpty()) {
            try (Making making = new Making(connection, objects)) {
                making.setAllAside();
            }
        }
        Holdings first = Holdings.of(connection);
        Set<Holdings.Loss> told = new HashSet<>();
        for (Step step : plan.steps()) {
            if (!succeeds(step, unseen)) {
                break;
            }
            List<Holdings.Loss> now = first.lostIn(Holdings.of(connection)).stream()
                    .filter(told::add)
                    .toList();
            List<Holdings.Loss> certain = new ArrayList<>();
            for (Holdings.Loss loss : now) {
                if (loss.after().isEmpty() || !exists(loss.after().get())) {
                    certain.add(loss);
                }
            }
            going.put(step, certain);
        }
        return going;
    }

    /** False where a step failed; what it did until then is undone. */
    private boolean succeeds(Step step, List<Step> unseen) throws SQLException {
        execute("SAVEPOINT headway_trial");
        Placeholders own = placeholders.only(step.revision().header().uses());
        try {
            List<Section.Entry> entries = step.section().entries();
            for (Section.Entry entry : entries.subList(Math.min(step.done(), entries.size()), entries.size())) {
                String sql = own.fill(entry.statement().text());
                boolean inside = Command.of(sql).transaction() == Command.Transaction.INSIDE;
                if (inside && entry.statement().copyData().isEmpty()) {
                    execute(sql);
                }
            }
            if (step.section().code().isPresent()) {
                new Performance(connection, cancellation::requested)
                        .of(step.section().code().get(), step.direction());
            }
            return true;
        } catch (CodeFailure e) {
            return undone(step, e.sqlException(), unseen);
        } catch (SQLException e) {
            return undone(step, e, unseen);
        }
    }

    private boolean undone(Step step, SQLException e, List<Step> unseen) throws SQLException {
        SqlState state = SqlState.of(e.getSQLState());
        if (state.endsTheSession() || state.healsByRunningAgain() || cancellation.requested()) {
            throw e;
        }
        execute("ROLLBACK TO SAVEPOINT headway_trial");
        if (step.section().autocommit()) {
            unseen.add(step);
        }
        return false;
    }

    private boolean exists(String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery("SELECT EXISTS (" + query + ")")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    private static Problem problem(Step step, String what) {
        String rows = step.move().removed().stream().map(Object::toString).collect(Collectors.joining(", "));
        return Problem.at(
                step.section().origin(),
                step.direction() + " " + step.revision().id() + " " + what,
                "go no further down than it: headway downgrade " + rows
                        + "\nor keep elsewhere what is to be kept, then say that the rest may go: the same command with"
                        + " --accept-data-loss");
    }
}
