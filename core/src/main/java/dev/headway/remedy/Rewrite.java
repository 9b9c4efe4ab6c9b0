package dev.headway.remedy;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.revision.RevisionId;
import dev.headway.verdict.Judged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A revision on its way to be written anew: what it comes to is rehearsed, and what is wrong with that gives way again, until
 * nothing is left that a remedy is known for. Immutable.
 */
public final class Rewrite {

    private final Judged original;
    private final Chain chain;
    private final List<Portion> portions;
    private final List<Options> options;

    private Rewrite(Judged original, Chain chain, List<Portion> portions, List<Options> options) {
        this.original = original;
        this.chain = chain;
        this.portions = portions;
        this.options = options;
    }

    /** Whether a finding that nobody accepted has a remedy that is SQL. */
    public static boolean helps(Judged judged) {
        return !Replacing.guilty(judged).isEmpty();
    }

    /**
     * The first round; empty where no finding has a remedy that is SQL.
     *
     * @param taken ids that no new revision may have
     * @param now when those were made that are new, where the original does not tell its time
     * @param fileName of a new revision, as messages call it
     */
    public static Optional<Rewrite> of(
            Judged original, Predicate<RevisionId> taken, Instant now, Function<Header, String> fileName) {
        if (!helps(original)) {
            return Optional.empty();
        }
        Revision revision = original.evidence().revision();
        Chain chain = new Chain(revision, taken, now, fileName);
        return Optional.of(of(original, chain, Replacing.of(original, Optional.empty(), false)));
    }

    private static Rewrite of(Judged original, Chain chain, List<Portion> portions) {
        Options header = original.evidence().revision().header().options();
        return new Rewrite(original, chain, portions, Collections.nCopies(portions.size(), header));
    }

    /** Without ways back: what the revisions do tells what leads back. */
    public List<RevisionFile.Parsed> oneWay() {
        return chain.files(portions, options, Collections.nCopies(portions.size(), Body.irreversible("")));
    }

    /**
     * The next round; empty where none is needed.
     *
     * @param seen what was said of each of the revisions
     */
    public Optional<Rewrite> next(List<Judged> seen) {
        if (seen.stream().noneMatch(Rewrite::helps)) {
            return Optional.empty();
        }
        List<Portion> next = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Portion portion = portions.get(i);
            next.addAll(Replacing.of(seen.get(i), Optional.of(portion.manner()), portion.later()));
        }
        return Optional.of(of(original, chain, Portion.joined(next)));
    }

    /** Without acceptances that nothing needs where they stand now. */
    public Rewrite trimmed(List<Judged> seen) {
        Idle idle = Idle.of(original);
        List<Portion> less = new ArrayList<>();
        List<Options> headers = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            less.add(idle.without(portions.get(i), seen.get(i)));
            headers.add(idle.without(options.get(i), seen.get(i)));
        }
        return new Rewrite(original, chain, less, headers);
    }

    /** Ways back that may lead back, best first: the user's own, where one revision stays one; else what the schemas tell. */
    public List<List<RevisionFile.Parsed>> bothWays(List<Judged> seen) {
        List<List<RevisionFile.Parsed>> ways = new ArrayList<>();
        boolean irreversible = original.evidence().revision().downgrade() instanceof Revision.Downgrade.Irreversible;
        if (portions.size() == 1 || irreversible) {
            ways.add(chain.files(portions, options, Collections.nCopies(portions.size(), chain.downgrade())));
        }
        if (!irreversible) {
            ways.add(
                    chain.files(portions, options, seen.stream().map(Return::of).toList()));
        }
        return ways;
    }

    /** Why these are not as good as the original, or not better; empty where they are. */
    public Optional<Problem> against(List<Judged> seen) {
        return new Doubt(original, seen).problem();
    }

    /** The first statement that gives way. */
    public Origin place() {
        return Replacing.guilty(original).get(0).origin();
    }
}
