package dev.headway;

import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.Version;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Beside;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionSource;
import dev.headway.scratch.Content;
import dev.headway.scratch.MissingRole;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Placeholders;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Migrations on a scratch database, by the same runner that runs them in production. Immutable.
 *
 * @param ours whether the server is our own, so that roles may be made that the migrations name
 * @param targets up to where; none: nothing runs
 */
record Replay(
        RevisionSource source,
        MigrationOptions options,
        Placeholders placeholders,
        boolean ours,
        List<Target> targets) {

    /** From base to the targets. */
    Content content() {
        RevisionGraph graph = RevisionGraph.of(source.read());
        String texts = graph.revisions().stream().map(Revision::text).collect(Collectors.joining("\n"));
        boolean code = graph.revisions().stream()
                .anyMatch(revision -> revision.upgrade().code().isPresent());
        // What a class does is not known by its text, so that nothing is found again that one has had its part in.
        String key = (code ? UUID.randomUUID() + " " : "") + "migrations " + Version.TEXT + " " + targets + " "
                + options.versionTable() + " " + new TreeMap<>(placeholders.values()) + "\n" + texts
                + graph.beside().texts();
        return new Content(key, (database, stop) -> upgrade(database, targets, stop));
    }

    /** The same with more revisions. */
    Replay of(RevisionSource more) {
        return new Replay(more, options, placeholders, ours, targets);
    }

    /** The same with something else beside the revisions. */
    Replay beside(Beside other) {
        Reading all = source.read();
        Reading reading = new Reading(all.place(), all.revisions(), all.problems(), other);
        return of(() -> reading);
    }

    void upgrade(ScratchDatabase database, List<Target> to, Stop stop) throws SQLException, InterruptedException {
        for (Target target : to) {
            run(database, migrations -> migrations.upgrade(target), stop);
        }
    }

    void downgrade(ScratchDatabase database, Target to, Stop stop) throws SQLException, InterruptedException {
        run(database, migrations -> migrations.downgrade(to), stop);
    }

    private void run(ScratchDatabase database, Run run, Stop stop) throws SQLException, InterruptedException {
        Migrations migrations =
                Migrations.of(source, database).with(options).with(placeholders).with(stop);
        while (true) {
            try {
                run.on(migrations);
                return;
            } catch (MigrationException e) {
                // What ran before stays, so the next try begins where this one ended.
                if (!ours || !MissingRole.make(database, e, stop)) {
                    throw e;
                }
            }
        }
    }

    private interface Run {
        void on(Migrations migrations);
    }
}
