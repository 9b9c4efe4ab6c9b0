package dev.headway;

import dev.headway.autogenerate.Schemas;
import dev.headway.autogenerate.Side;
import dev.headway.catalog.ObjectId;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Statement;
import dev.headway.ddl.Style;
import dev.headway.diff.Renames;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.run.RunFailure;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of {@code objects/} on the schema that is wanted: they are applied behind the revisions, so that one may need
 * what a revision yet to be written makes, and one may need what that revision takes away. All of them are made anew, as on
 * a database that begins with the first revision; a view that stands already would follow a rename.
 *
 * @param all leaves nothing alone
 */
record ObjectsBehind(Ground ground, Schemas all, Scratch scratch, Stop stop) {

    /**
     * Where they cannot be made yet: schemas that leave alone what they will make, whether the models know it or not.
     *
     * @throws MigrationException if they cannot be made on what the models want either
     */
    Schemas leftAlone(Side models, Renames hints) throws SQLException, InterruptedException {
        Set<ObjectId> perhaps = new HashSet<>(all.programs(models));
        perhaps.removeAll(all.ids(ground.revisions()));
        try {
            return all.without(made(script(all.without(perhaps), models, hints)));
        } catch (SQLException needed) {
            // A table may stand on a function that the models alone know.
            return all.without(made(script(all, models, hints)));
        }
    }

    private Script script(Schemas schemas, Side models, Renames hints) throws SQLException, InterruptedException {
        return Ddl.script(schemas.differences(ground.revisions(), models, hints), Style.PLAIN);
    }

    /** @throws MigrationException if they cannot be made behind the script */
    void require(Script script) throws SQLException, InterruptedException {
        if (ground.hasObjects()) {
            made(script);
        }
    }

    /** What is there behind the script because of them. */
    private Set<ObjectId> made(Script script) throws SQLException, InterruptedException {
        try (ScratchDatabase work = scratch.filled(ground.bare().content())) {
            run(script, work);
            Side now = Autogenerate.live("objects/", work);
            Set<ObjectId> before = all.ids(now);
            apply(work, script.isEmpty());
            Set<ObjectId> theirs = new HashSet<>(all.ids(now));
            theirs.removeAll(before);
            return theirs;
        }
    }

    private void run(Script script, ScratchDatabase work) throws SQLException, InterruptedException {
        try (Session session = work.open(stop);
                java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Section section : script.sections()) {
                for (Statement statement : section.statements()) {
                    jdbc.execute(statement.sql());
                }
            }
        }
    }

    private void apply(ScratchDatabase work, boolean asItIs) throws SQLException, InterruptedException {
        try {
            ground.whole().upgrade(work, ground.whole().targets(), stop);
        } catch (RunFailure failure) {
            if (asItIs || failure.interrupted() || failure.lostConnection()) {
                throw failure;
            }
            List<Problem> problems =
                    failure.problems().stream().map(ObjectsBehind::told).toList();
            throw new MigrationException(problems, failure);
        }
    }

    private static Problem told(Problem problem) {
        return new Problem(
                "behind the revision that is missing, " + problem.what(),
                problem.where(),
                "write the file as it is to be behind that revision, then run this again; nothing was written",
                problem.origin());
    }
}
