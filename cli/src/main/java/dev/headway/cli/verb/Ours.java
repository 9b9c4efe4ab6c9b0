package dev.headway.cli.verb;

import dev.headway.graph.Lookup;
import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which revisions are nobody else's yet. Immutable.
 *
 * @param moved those that were asked for
 * @param all those too that were not
 * @param why how that was decided, for people
 */
record Ours(Set<RevisionId> moved, Set<RevisionId> all, String why) {

    Ours {
        moved = Set.copyOf(moved);
        all = Set.copyOf(all);
    }

    /** What git's upstream branch does not have; empty where that cannot be known. */
    static Optional<Ours> of(RevisionGraph graph, Git.Upstream upstream) {
        if (!(upstream instanceof Git.Upstream.Found found)) {
            return Optional.empty();
        }
        Set<RevisionId> own = notIn(found, graph);
        String why = own.isEmpty()
                ? found.name() + " has every revision that is here"
                : "Not in " + found.name() + ", so nobody else's yet: " + titles(graph, own);
        return Optional.of(new Ours(own, own, why));
    }

    /**
     * The branch that a revision is on, because somebody said so.
     *
     * @throws MigrationException if git knows that others have any of it
     */
    static Ours named(RevisionGraph graph, String target, Git.Upstream upstream) {
        List<Revision> named = new Lookup(graph, List.of(), "rebase").revisions(Target.parse(target));
        if (named.size() != 1) {
            throw new MigrationException(Problem.of(
                    "\"" + target + "\" names " + Wording.count(named.size(), "revision")
                            + ", and one is moved at a time",
                    graph.place(),
                    "name a revision of yours: headway heads"));
        }
        Set<RevisionId> branch = Rebase.branch(graph, named.get(0).id());
        Set<RevisionId> all = new HashSet<>(branch);
        if (upstream instanceof Git.Upstream.Found found) {
            all.addAll(notIn(found, graph));
            refusePublished(graph, branch, found);
        }
        return new Ours(
                branch, all, "On the branch of " + named.get(0).id() + ", as you said: " + titles(graph, branch));
    }

    private static void refusePublished(RevisionGraph graph, Set<RevisionId> branch, Git.Upstream.Found found) {
        List<Revision> published = graph.sorted(branch).stream()
                .filter(revision -> found.revisions().contains(revision.id().value()))
                .toList();
        if (published.isEmpty()) {
            return;
        }
        Set<RevisionId> own = notIn(found, graph);
        throw new MigrationException(Problem.at(
                published.get(0).origin(),
                Wording.titles(published) + ": in " + found.name() + ", where others have "
                        + (published.size() == 1 ? "it" : "them"),
                own.isEmpty()
                        ? "leave the files; join heads with headway merge"
                        : "move what only you have: headway rebase "
                                + graph.sorted(own).get(0).id()));
    }

    private static Set<RevisionId> notIn(Git.Upstream.Found found, RevisionGraph graph) {
        return graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> !found.revisions().contains(id.value()))
                .collect(Collectors.toSet());
    }

    private static String titles(RevisionGraph graph, Set<RevisionId> ids) {
        return Wording.titles(graph.sorted(ids));
    }
}
