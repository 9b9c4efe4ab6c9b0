package dev.headway.cli.launch;

import dev.headway.Migrations;
import dev.headway.connect.Connector;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.connect.Waiting;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import dev.headway.revision.Options;
import dev.headway.revision.RevisionId;
import dev.headway.run.Report;
import dev.headway.run.RunListener;
import dev.headway.walk.Background;
import java.util.List;
import java.util.stream.Collectors;

/** The database that the settings name, through Headway's own front door. Used by one thread. */
public final class PostgresDatabase implements Database {

    private final Connector connector;
    private final Waiting waiting;
    private final Migrations migrations;
    private final Target target;
    private final Stop stop;
    private final RevisionGraph graph;

    /**
     * Reads the files; connects to nothing yet.
     *
     * @throws dev.headway.problem.MigrationException with everything that is wrong with the files
     */
    public PostgresDatabase(Connector connector, Waiting waiting, Migrations migrations, Target target, Stop stop) {
        this.connector = connector;
        this.waiting = waiting;
        this.migrations = migrations.with(stop);
        this.target = target;
        this.stop = stop;
        this.graph = migrations.graph();
    }

    @Override
    public String await(Waiting.Listener heard) throws InterruptedException {
        try (Session session = waiting.await(connector, stop, heard)) {
            return session.toString();
        }
    }

    @Override
    public Outcome upgrade(RunListener heard) {
        Report report = migrations.with(heard).launch(target);
        return new Outcome(report.steps().size(), place(report.to()));
    }

    @Override
    public boolean mayHaveLeftWork() {
        return graph.revisions().stream()
                .flatMap(revision -> revision.upgrade().entries().stream())
                .flatMap(entry -> entry.options().batch().stream())
                .anyMatch(Options.Batch::background);
    }

    @Override
    public Background backfill(Stop asked, RunListener heard) {
        return migrations.with(asked).with(heard).backfillUnlessTaken();
    }

    @Override
    public Position position() {
        Plan plan = migrations.readOnly().planLaunch(target);
        return new Position(place(plan.from()), plan.steps().size());
    }

    /** {@code abc123 (head)}, as {@code headway current} prints it, several on one line. */
    private String place(List<RevisionId> rows) {
        return rows.isEmpty()
                ? Target.BASE
                : rows.stream().map(id -> id + mark(id)).collect(Collectors.joining(", "));
    }

    private String mark(RevisionId id) {
        if (!graph.contains(id)) {
            return " (unknown)";
        }
        return graph.isHead(id) ? " (head)" : "";
    }
}
