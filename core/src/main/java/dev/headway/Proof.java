package dev.headway;

import dev.headway.autogenerate.Schemas;
import dev.headway.autogenerate.Side;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Runs new revisions as production will, up and down, and looks at what comes of it. Not thread-safe. */
final class Proof {

    private final Replay up;
    private final Replay down;
    private final List<Revision> revisions;
    private final Scratch scratch;
    private final Schemas schemas;
    private final Stop stop;

    Proof(Ground ground, List<Draft> drafts, Scratch scratch, Schemas schemas, Stop stop) {
        this.revisions = drafts.stream().map(Proof::revision).toList();
        this.up = with(ground.whole());
        this.down = with(ground.back());
        this.scratch = scratch;
        this.schemas = schemas;
        this.stop = stop;
    }

    /** @throws MigrationException if up is not what is wanted, or down is not what was there before */
    void prove(Side.Made before, Side wanted) throws SQLException, InterruptedException {
        try (ScratchDatabase work = scratch.filled(before.content())) {
            Side now = Autogenerate.live("the proof", work);
            String last = revisions.get(revisions.size() - 1).id().value();
            run(() -> up.upgrade(work, List.of(Target.parse(last)), stop));
            require("upgrade", now, wanted);
            run(() -> down.downgrade(work, Target.parse("-" + revisions.size()), stop));
            require("downgrade", now, before);
        }
    }

    private interface Run {
        void now() throws SQLException, InterruptedException;
    }

    private static void run(Run run) throws SQLException, InterruptedException {
        try {
            run.now();
        } catch (MigrationException e) {
            throw Unproven.failed(e);
        }
    }

    private void require(String way, Side now, Side wanted) throws SQLException, InterruptedException {
        Differences left = schemas.differences(now, wanted, Renames.NONE);
        if (!left.isEmpty()) {
            throw Unproven.differs(way, wanted.shown(), Ddl.script(left, Style.PLAIN));
        }
    }

    private static Revision revision(Draft draft) {
        RevisionFile.Parsed parsed = RevisionFile.parse(draft.fileName(), draft.text());
        if (!parsed.problems().isEmpty()) {
            throw Unproven.failed(new MigrationException(parsed.problems()));
        }
        return parsed.revision().orElseThrow();
    }

    /** The same with the new revisions, and with what stands beside them: production has it too. */
    private Replay with(Replay replay) {
        Reading reading = replay.source().read();
        List<Revision> all = new ArrayList<>(reading.revisions());
        all.addAll(revisions);
        Reading both = new Reading(reading.place(), all, reading.problems(), reading.beside());
        return replay.of(() -> both);
    }
}
