package dev.headway;

import dev.headway.autogenerate.Schemas;
import dev.headway.autogenerate.Side;
import dev.headway.catalog.ObjectId;
import dev.headway.revision.Beside;
import dev.headway.revision.Hook;
import dev.headway.run.RunFailure;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * What models are compared with: what the revisions make, and where they can be made already the files of
 * {@code objects/}. A file that was written for a revision which is not there yet cannot be, and then none is.
 *
 * @param whole the migrations with the files of {@code objects/}
 * @param bare the same without them, and without the hook that runs behind them and may use them; the very same if there
 *     are none
 * @param schemas leaves alone what they make, if they could be made
 * @param made whether they could
 */
record Ground(Replay whole, Replay bare, Schemas schemas, boolean made) {

    static Ground of(Replay whole, Schemas schemas) throws SQLException, InterruptedException {
        Replay bare = bare(whole);
        if (bare.equals(whole)) {
            return new Ground(whole, whole, schemas, true);
        }
        Set<ObjectId> revisions = schemas.ids(side("revisions", bare));
        try {
            Set<ObjectId> theirs = new HashSet<>(schemas.ids(side("migrations", whole)));
            theirs.removeAll(revisions);
            return new Ground(whole, bare, schemas.without(theirs), true);
        } catch (RunFailure failure) {
            if (failure.interrupted() || failure.lostConnection()) {
                throw failure;
            }
            return new Ground(whole, bare, schemas, false);
        }
    }

    private static Replay bare(Replay whole) {
        Beside beside = whole.source().read().beside();
        return beside.objects().isEmpty() ? whole : whole.beside(beside.withoutObjects());
    }

    private static Side.Made side(String shown, Replay replay) {
        return new Side.Made(shown, replay.content());
    }

    /** As much as could be made. */
    Side.Made side() {
        return side("migrations", made ? whole : bare);
    }

    /** What the revisions alone make. */
    Side.Made revisions() {
        return side("migrations", bare);
    }

    /** What runs on the way back to this; the hook behind the objects finds none of them where they could not be made. */
    Replay back() {
        return made ? whole : whole.beside(whole.source().read().beside().without(Hook.AFTER_ALL));
    }

    boolean hasObjects() {
        return !bare.equals(whole);
    }
}
