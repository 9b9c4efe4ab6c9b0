package dev.headway.walk;

import dev.headway.plan.HeadMove;
import dev.headway.revision.RevisionId;
import java.util.List;

/**
 * What a stamp did. Immutable.
 *
 * @param from the rows before
 * @param to the rows after
 * @param moves in order; empty where nothing changed
 */
public record StampReport(List<RevisionId> from, List<RevisionId> to, List<HeadMove> moves) {}
