package dev.headway.remedy;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a rewrite through its rounds, to revisions that are proven. */
public final class Rounds {

    /** A remedy's own remedy is the last that anybody has seen. */
    private static final int MOST = 6;

    private Rounds() {}

    /** Somewhere that revisions are rehearsed, one behind the other, in the place of the original. */
    public interface Trial {

        /** What is to be said of each. */
        List<Judged> of(List<RevisionFile.Parsed> files) throws Exception;
    }

    /**
     * What is said of each of the revisions that take the original's place.
     *
     * @throws MigrationException if they are not proven to do the same, better, and to lead back
     * @throws Exception what the trial throws
     */
    public static List<Judged> run(Rewrite first, Trial trial) throws Exception {
        Rewrite rewrite = first;
        List<Judged> seen = trial.of(rewrite.oneWay());
        for (int i = 0; i < MOST; i++) {
            Optional<Rewrite> next = rewrite.next(seen);
            if (next.isEmpty()) {
                break;
            }
            rewrite = next.get();
            seen = trial.of(rewrite.oneWay());
        }
        Rewrite last = rewrite.trimmed(seen);
        Optional<Problem> doubt = Optional.empty();
        for (List<RevisionFile.Parsed> way : last.bothWays(seen, cut(last, trial))) {
            List<Judged> back = isSeen(way, seen) ? seen : trial.of(way);
            doubt = rewrite.against(back);
            if (doubt.isEmpty()) {
                return back;
            }
        }
        throw new MigrationException(doubt.orElseGet(last::uncut));
    }

    private static Optional<List<Body>> cut(Rewrite rewrite, Trial trial) throws Exception {
        Optional<Takeback> back = rewrite.takeback();
        if (back.isEmpty()) {
            return Optional.empty();
        }
        List<RevisionFile.Parsed> all = new ArrayList<>(rewrite.oneWay());
        all.addAll(back.get().steps());
        try {
            return back.get().cut(trial.of(all));
        } catch (MigrationException e) {
            // one that fails behind the revisions cannot be theirs
            return Optional.empty();
        }
    }

    /** Where there is no way back, nothing new is to be seen. */
    private static boolean isSeen(List<RevisionFile.Parsed> files, List<Judged> seen) {
        for (int i = 0; i < seen.size(); i++) {
            String text = seen.get(i).evidence().revision().text();
            if (files.get(i).revision().filter(each -> each.text().equals(text)).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
