package dev.headway.release;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which of the pending revisions a launch holds until the next release: contracts that code of the release before does
 * not run on, and contracts and empty merges that stand on those. Immutable.
 *
 * @param held oldest first
 * @param stuck revisions that this release needs and that stand on held ones, with the contract in their way
 */
public record Holding(List<Held> held, Map<Revision, Revision> stuck) {

    public static final Holding NOTHING = new Holding(List.of(), Map.of());

    /** @param pending what would be applied, oldest first */
    public static Holding of(RevisionGraph files, Collection<Revision> pending, Predecessor before) {
        Map<RevisionId, Held> held = new LinkedHashMap<>();
        Map<RevisionId, Revision> blockers = new HashMap<>();
        Map<Revision, Revision> stuck = new LinkedHashMap<>();
        for (Revision revision : pending) {
            RevisionId id = revision.id();
            Set<RevisionId> lacking = Needs.of(revision).stream()
                    .filter(needed -> !before.knows(needed))
                    .collect(Collectors.toSet());
            Optional<RevisionId> behind = files.below(id, Edges.ALL).stream()
                    .filter(blockers::containsKey)
                    .findFirst();
            if (lacking.isEmpty() && behind.isEmpty()) {
                continue;
            }
            Revision blocker = behind.map(blockers::get).orElse(revision);
            blockers.put(id, blocker);
            if (mayWait(revision)) {
                held.put(id, new Held(revision, lacking, behind));
            } else {
                stuck.put(revision, blocker);
            }
        }
        return new Holding(List.copyOf(held.values()), stuck);
    }

    /** Whether code of this release runs without it. */
    static boolean mayWait(Revision revision) {
        return Needs.isContract(revision) || revision.upgrade().entries().isEmpty();
    }

    /** The revisions that are held. */
    public Set<RevisionId> ids() {
        return held.stream().map(each -> each.revision().id()).collect(Collectors.toSet());
    }

    /**
     * This, if nothing that the release needs stands on what is held.
     *
     * @throws MigrationException naming both of each pair, and the ways out
     */
    public Holding free() {
        List<Problem> problems = new ArrayList<>();
        stuck.forEach((revision, contract) -> problems.add(problem(revision, contract)));
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return this;
    }

    private Problem problem(Revision revision, Revision contract) {
        String why = held.stream()
                .filter(each -> each.revision().equals(contract))
                .map(Held::toString)
                .findFirst()
                .orElse(Wording.title(contract));
        String instead = contract.parents().size() == 1
                ? ": --- revises " + contract.parents().get(0)
                : "";
        return Problem.at(
                revision.origin(),
                Wording.title(revision) + " stands on " + why + ", which is held until the next release",
                "release without " + revision.id() + " first, and with it afterwards: by then " + contract.id()
                        + " is no longer held\nor let " + revision.id() + " not stand on " + contract.id() + instead
                        + "\nor, where no server of an older release runs any more, apply " + contract.id()
                        + " by hand: headway upgrade " + contract.id());
    }
}
