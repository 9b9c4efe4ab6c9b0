package dev.headway.plan;

import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.util.stream.Collectors;

/**
 * One revision, one way, and what it does to the version table when it is done. Immutable.
 *
 * @param done how many of its statements an interrupted run has done already
 */
public record Step(Revision revision, Direction direction, HeadMove move, int done) {

    /** From the beginning. */
    public Step(Revision revision, Direction direction, HeadMove move) {
        this(revision, direction, move, 0);
    }

    /** Whether it goes this way with this revision. */
    public boolean is(RevisionId id, Direction way) {
        return revision.id().equals(id) && direction == way;
    }

    /** The statements of that way; a plan holds no step down an irreversible revision. */
    public Section section() {
        if (direction == Direction.UPGRADE) {
            return revision.upgrade();
        }
        if (revision.downgrade() instanceof Revision.Downgrade.Reversible reversible) {
            return reversible.section();
        }
        throw new IllegalStateException("a plan never downgrades an irreversible revision: " + revision.id());
    }

    /** Whether work that the revision may have left to be done in the background is not to be done any more. */
    public boolean endsBackfill() {
        return direction == Direction.DOWNGRADE
                && revision.upgrade().entries().stream()
                        .anyMatch(entry -> entry.options()
                                .batch()
                                .filter(batch -> batch.background())
                                .isPresent());
    }

    /** Its file, and how its statements run: {@code migrations/1.sql, in one transaction}. */
    public String place() {
        return revision.origin().file()
                + (section().autocommit() ? ", each statement by itself" : ", in one transaction");
    }

    /**
     * As Alembic's log writes it: {@code upgrade 9c1d -> 4f1c, add notebooks}. A root has nothing before its arrow, which
     * leaves two blanks. One that goes on says where: {@code , from statement 2 of 3}.
     */
    @Override
    public String toString() {
        String parents = revision.parents().stream().map(RevisionId::value).collect(Collectors.joining(", "));
        String walk =
                direction == Direction.UPGRADE ? parents + " -> " + revision.id() : revision.id() + " -> " + parents;
        return direction + " " + walk + (revision.message().isEmpty() ? "" : ", " + revision.message()) + goesOn();
    }

    private String goesOn() {
        int total = section().entries().size();
        if (done == 0) {
            return "";
        }
        return done < total ? ", from statement " + (done + 1) + " of " + total : ", behind its last statement";
    }
}
