package dev.headway.doctor;

import dev.headway.doctor.Finding.Kind;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Backfill;
import dev.headway.history.History;
import dev.headway.history.Progress;
import dev.headway.lock.AdvisoryLock;
import dev.headway.lock.Holder;
import dev.headway.revision.RevisionId;
import dev.headway.run.Unfinished;
import java.sql.SQLException;
import java.util.Optional;

/** Who is at work, and what was left behind by those who no longer are. */
record WorkLook(Looks looks, History history, Optional<RevisionGraph> files) {

    /** Whether somebody holds the lock. */
    boolean working() throws SQLException {
        Optional<Holder> holder = new AdvisoryLock(looks.connection(), history.key()).holder();
        holder.ifPresent(who -> looks.found(
                Kind.HELD_LOCK,
                "another migrator holds the lock of " + history.tables()
                        + (who.active() ? ", and is at work" : ", and does nothing just now"),
                who.toString(),
                "let it come to its end   if it hangs, end it where it runs, or here: SELECT pg_terminate_backend("
                        + who.pid() + ");"));
        return holder.isPresent();
    }

    void sections() throws SQLException {
        for (Progress progress : history.progress()) {
            RevisionId id = new RevisionId(progress.revision());
            if (files.filter(graph -> !graph.contains(id)).isPresent()) {
                looks.found(Kind.INTERRUPTED, Unfinished.gone(progress, looks.database()));
            } else {
                looks.found(Kind.INTERRUPTED, Unfinished.left(progress, looks.database()));
            }
        }
    }

    void backfills(boolean working) throws SQLException {
        boolean worker =
                new AdvisoryLock(looks.connection(), history.lease()).holder().isPresent();
        for (Backfill batch : history.backfills()) {
            boolean busy = batch.task().background() ? worker : working;
            if (batch.reach().finished() || (busy && !batch.paused())) {
                continue;
            }
            String revision = batch.id().revision();
            String what = revision + ": " + batch.task().batch();
            if (batch.paused()) {
                looks.found(
                        Kind.BACKFILL,
                        what + " was paused, and is not done",
                        looks.database(),
                        "let it go on: headway backfill resume " + revision);
            } else if (batch.task().background()) {
                looks.found(
                        Kind.BACKFILL,
                        what
                                + batch.failure()
                                        .map(why -> " failed\n" + why)
                                        .orElse(" is not done, and nobody is at it"),
                        looks.database(),
                        "do it now: headway backfill run   or start a server: headway launch");
            }
        }
    }
}
