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
import java.util.Set;
import java.util.TreeSet;
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
    private final Set<String> treated;

    private Rewrite(Judged original, Chain chain, List<Portion> portions, List<Options> options, Set<String> treated) {
        this.original = original;
        this.chain = chain;
        this.portions = portions;
        this.options = options;
        this.treated = treated;
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
        List<Portion> portions = Replacing.of(original, Set.of(), Optional.empty(), false);
        return Optional.of(of(original, chain, portions, Replacing.complaints(original, Set.of())));
    }

    private static Rewrite of(Judged original, Chain chain, List<Portion> portions, Set<String> treated) {
        Options header = original.evidence().revision().header().options();
        return new Rewrite(original, chain, portions, Collections.nCopies(portions.size(), header), treated);
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
        Set<String> more = new TreeSet<>(treated);
        List<Portion> next = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            Portion portion = portions.get(i);
            more.addAll(Replacing.complaints(seen.get(i), treated));
            next.addAll(Replacing.of(seen.get(i), treated, Optional.of(portion.manner()), portion.later()));
        }
        return more.size() == treated.size()
                ? Optional.empty()
                : Optional.of(of(original, chain, Portion.joined(next), more));
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
        return new Rewrite(original, chain, less, headers, treated);
    }

    /** The user's own way back, where it would have to be cut. */
    Optional<Takeback> takeback() {
        return portions.size() == 1
                ? Optional.empty()
                : Takeback.of(original.evidence().revision());
    }

    /**
     * Ways back that may lead back, best first: the user's own, else what the schemas tell, but only where nothing of the
     * user's own would be lost by that.
     *
     * @param cut the user's own, for each of the revisions, where it could be cut
     */
    List<List<RevisionFile.Parsed>> bothWays(List<Judged> seen, Optional<List<Body>> cut) {
        Revision revision = original.evidence().revision();
        boolean irreversible = revision.downgrade() instanceof Revision.Downgrade.Irreversible;
        List<List<RevisionFile.Parsed>> ways = new ArrayList<>();
        if (portions.size() == 1 || irreversible) {
            ways.add(chain.files(portions, options, Collections.nCopies(portions.size(), chain.downgrade())));
        }
        cut.ifPresent(bodies -> ways.add(chain.files(portions, options, bodies)));
        if (!irreversible
                && Takeback.of(revision).filter(own -> !own.isSchemaAlone()).isEmpty()) {
            ways.add(
                    chain.files(portions, options, seen.stream().map(Return::of).toList()));
        }
        return ways;
    }

    /** Why there is none of those. */
    Problem uncut() {
        return Problem.at(
                place(),
                "the downgrade does more than take the schema back, and cannot be cut between the revisions that this"
                        + " would be split into",
                "nothing was written: let its statements take back the upgrade's last one first, then run it again");
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
