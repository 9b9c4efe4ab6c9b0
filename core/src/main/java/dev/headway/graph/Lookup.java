package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what a {@link Target} names. Every method throws {@link MigrationException} for a target that is not one clear
 * place. Immutable.
 */
public final class Lookup {

    private final RevisionGraph graph;
    private final Applied applied;
    private final Unclear unclear;

    /**
     * @param rows those of the version table; empty where no database was asked
     * @param command the verb that the targets are given to, for the commands in messages
     */
    public Lookup(RevisionGraph graph, Collection<RevisionId> rows, String command) {
        this.graph = graph;
        this.applied = Applied.of(graph, rows);
        this.unclear = new Unclear(graph, command);
    }

    /** The revisions that a target names, oldest first: none for base, several for {@code heads} or {@code current}. */
    public List<Revision> revisions(Target target) {
        Target settled = target.in(graph);
        if (settled.steps() == 0) {
            return start(settled);
        }
        if (settled.steps() > 0) {
            return List.of(up(settled));
        }
        Revision last = lastPassed(settled);
        List<Revision> parents = graph.parents(last.id());
        if (parents.size() > 1) {
            throw unclear.merge(settled, last, parents, 0);
        }
        return parents;
    }

    /** The revision that the target's branch is named after. */
    public Optional<Revision> branch(Target target) {
        Target settled = target.in(graph);
        return settled.branch().map(name -> {
            if (RevisionId.isReserved(name)) {
                throw unclear.notABranch(name);
            }
            return named(settled, name, true, revision -> true);
        });
    }

    /** What the target names without its steps: where a walk begins. */
    public List<Revision> start(Target target) {
        Target settled = target.in(graph);
        Predicate<Revision> onBranch = onBranch(settled);
        return switch (settled.symbol()) {
            case Target.BASE -> List.of();
            case Target.HEAD -> head(settled, onBranch);
            case Target.HEADS -> settled.branch().isPresent() ? headsOf(onBranch) : graph.realHeads();
            case Target.CURRENT -> current(settled);
            default -> List.of(member(settled, onBranch));
        };
    }

    /**
     * For {@code -N}: the last revision that it takes back, after which the walk has arrived. From a merge, {@code -1}
     * takes back the merge and arrives at all that it joined.
     */
    public Revision lastPassed(Target target) {
        Target settled = target.in(graph);
        List<Revision> from = start(settled);
        if (from.isEmpty()) {
            throw settled.asksDatabase()
                    ? unclear.nothingApplied(settled)
                    : unclear.belowBase(settled, Optional.empty(), 0);
        }
        if (from.size() > 1) {
            throw severalStarts(settled, from);
        }
        Revision at = from.get(0);
        for (int left = -settled.steps() - 1; left > 0; left--) {
            List<Revision> parents = graph.parents(at.id());
            if (parents.size() > 1) {
                throw unclear.merge(settled, at, parents, -left);
            }
            if (parents.isEmpty()) {
                throw unclear.belowBase(settled, Optional.of(from.get(0)), -settled.steps() - left);
            }
            at = parents.get(0);
        }
        return at;
    }

    private Revision up(Target target) {
        Predicate<Revision> onBranch = onBranch(target);
        List<Revision> from = start(target);
        Optional<Revision> at = from.stream().findFirst();
        for (int gone = 0; gone < target.steps(); gone++) {
            List<Revision> next = (gone == 0
                            ? above(from)
                            : graph.children(at.orElseThrow().id()))
                    .stream().filter(onBranch).toList();
            if (gone == 0 && from.size() > 1 && !joinsAll(next, from)) {
                throw severalStarts(target, from);
            }
            if (next.isEmpty()) {
                throw unclear.pastHead(target, from.stream().findFirst(), at, gone);
            }
            if (next.size() > 1) {
                throw unclear.fork(target, at, next, target.steps() - gone - 1);
            }
            at = Optional.of(next.get(0));
        }
        return at.orElseThrow();
    }

    private List<Revision> above(List<Revision> from) {
        return from.isEmpty()
                ? graph.bases()
                : graph.sorted(from.stream()
                        .flatMap(revision -> graph.above(revision.id(), Edges.PARENTS).stream())
                        .distinct()
                        .toList());
    }

    private boolean joinsAll(List<Revision> next, List<Revision> from) {
        return next.size() == 1 && graph.parents(next.get(0).id()).containsAll(from);
    }

    private MigrationException severalStarts(Target target, List<Revision> from) {
        return target.asksDatabase()
                ? unclear.severalCurrent(target, from)
                : unclear.severalHeads(from, target.branch());
    }

    private List<Revision> head(Target target, Predicate<Revision> onBranch) {
        List<Revision> heads = graph.heads().stream().filter(onBranch).toList();
        if (heads.size() > 1) {
            throw unclear.severalHeads(heads, target.branch());
        }
        return heads;
    }

    /** Heads of a branch, without those that another of them depends on. */
    private List<Revision> headsOf(Predicate<Revision> onBranch) {
        List<Revision> heads = graph.heads().stream().filter(onBranch).toList();
        List<RevisionId> below = heads.stream()
                .flatMap(head -> graph.below(head.id(), Edges.ALL).stream())
                .toList();
        Set<RevisionId> implied = graph.withAncestors(below, Edges.ALL);
        return heads.stream().filter(head -> !implied.contains(head.id())).toList();
    }

    /** The rows, on a branch those of it; where it has none, the newest of what is applied of it. */
    private List<Revision> current(Target target) {
        if (applied.known().isEmpty() && !applied.unknown().isEmpty()) {
            throw new MigrationException(Unclear.unknownRows(graph.place(), applied.unknown()));
        }
        Optional<Revision> branch = branch(target);
        if (branch.isEmpty()) {
            return applied.known();
        }
        Set<RevisionId> lineage = graph.lineage(branch.get().id());
        List<Revision> rows = applied.known().stream()
                .filter(row -> lineage.contains(row.id()))
                .toList();
        if (!rows.isEmpty()) {
            return rows;
        }
        lineage.retainAll(applied.all());
        return graph.sorted(lineage.stream()
                .filter(id -> graph.above(id, Edges.ALL).stream().noneMatch(lineage::contains))
                .toList());
    }

    private Predicate<Revision> onBranch(Target target) {
        return branch(target)
                .map(branch -> graph.lineage(branch.id()))
                .<Predicate<Revision>>map(lineage -> revision -> lineage.contains(revision.id()))
                .orElse(revision -> true);
    }

    private Revision member(Target target, Predicate<Revision> onBranch) {
        Revision revision = named(target, target.symbol(), false, onBranch);
        if (!onBranch.test(revision)) {
            throw unclear.notOnBranch(
                    target.branch().orElseThrow(), branch(target).orElseThrow(), revision);
        }
        return revision;
    }

    /** An exact id or label, else what alone begins so; those on the branch come before others. */
    private Revision named(Target target, String word, boolean branch, Predicate<Revision> preferred) {
        Optional<Revision> exact = graph.named(word);
        if (exact.isPresent()) {
            return exact.get();
        }
        Stream<RevisionId> labelled = graph.labels().entrySet().stream()
                .filter(label -> label.getKey().startsWith(word))
                .map(Map.Entry::getValue);
        Stream<RevisionId> ids = graph.revisions().stream()
                .map(Revision::id)
                .filter(id -> id.value().startsWith(word));
        List<Revision> all =
                graph.sorted(Stream.concat(ids, labelled).distinct().toList());
        List<Revision> near = all.stream().filter(preferred).toList();
        List<Revision> candidates = near.isEmpty() ? all : near;
        if (candidates.isEmpty()) {
            throw unclear.unknown(target, word, branch);
        }
        if (candidates.size() > 1) {
            throw unclear.severalBegin(target, word, branch, candidates);
        }
        return candidates.get(0);
    }
}
