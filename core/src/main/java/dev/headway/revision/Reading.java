package dev.headway.revision;

import dev.headway.problem.Problem;
import java.util.List;

/**
 * What was read from a place that holds revisions: those that could be understood at all, and everything that is wrong
 * with any of them. A revision whose header could be read is among the revisions even if its file has problems, so that
 * one broken file does not make its children's parents missing. Immutable.
 *
 * @param place what to call it in a message, such as {@code migrations/}
 * @param revisions in file name order
 */
public record Reading(String place, List<Revision> revisions, List<Problem> problems, Beside beside) {

    public Reading {
        revisions = List.copyOf(revisions);
        problems = List.copyOf(problems);
    }

    /** Revisions, and nothing beside them. */
    public Reading(String place, List<Revision> revisions, List<Problem> problems) {
        this(place, revisions, problems, Beside.NOTHING);
    }
}
