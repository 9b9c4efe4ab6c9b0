package dev.headway.graph;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.problem.Spelling;
import dev.headway.revision.Phase;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that keeps revisions from being a graph, found in one pass. */
final class Faults {

    /** Looking for what was meant compares with every name: enough is enough. */
    private static final int GUESSES = 20;

    /** The longest cycle that is written out. */
    private static final int LONG = 12;

    private final String place;
    private final Links links;
    private final List<String> names = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int guesses;

    private Faults(String place, Links links) {
        this.place = place;
        this.links = links;
        links.revisions().keySet().forEach(id -> names.add(id.value()));
        names.addAll(links.labels().keySet());
    }

    /** In the order of the files and lines they stand in. */
    static List<Problem> of(Reading reading, Links links) {
        Faults faults = new Faults(reading.place(), links);
        faults.duplicateIds(reading.revisions());
        for (Revision revision : reading.revisions()) {
            faults.parents(revision);
            faults.depends(revision);
            faults.labels(revision);
            faults.phase(revision);
        }
        faults.cycles();
        faults.problems.sort(Comparator.comparing(
                        (Problem problem) -> problem.origin().map(Origin::file).orElse(""))
                .thenComparing(problem -> problem.origin().map(Origin::line).orElse(0)));
        return faults.problems;
    }

    private void duplicateIds(List<Revision> revisions) {
        Map<RevisionId, List<Revision>> byId = new HashMap<>();
        revisions.forEach(revision ->
                byId.computeIfAbsent(revision.id(), id -> new ArrayList<>()).add(revision));
        for (List<Revision> same : byId.values()) {
            if (same.size() > 1) {
                String files = same.stream().map(one -> one.origin().file()).collect(Collectors.joining(", "));
                report(
                        same.get(1).origin(),
                        Wording.count(same.size(), "file") + " for revision "
                                + same.get(0).id() + ": " + files,
                        "give one of them another id in its `revision` line, or delete the copy");
            }
        }
    }

    private void parents(Revision revision) {
        Set<RevisionId> seen = new HashSet<>();
        Origin origin = revision.header().origins().revises();
        for (RevisionId parent : revision.parents()) {
            if (!seen.add(parent)) {
                report(origin, revision.id() + " revises " + parent + " twice", "name it once");
            } else if (parent.equals(revision.id())) {
                report(origin, revision.id() + " revises itself", "name the revision that comes before it, or base");
            } else if (!links.revisions().containsKey(parent)) {
                missing(origin, revision.id() + " revises " + parent, parent.value());
            }
        }
    }

    private void depends(Revision revision) {
        Origin origin = revision.header().origins().depends();
        for (String name : revision.header().depends()) {
            Optional<RevisionId> found = links.named(name);
            if (found.isEmpty()) {
                missing(origin, revision.id() + " depends on " + name, name);
            } else if (found.get().equals(revision.id())) {
                report(origin, revision.id() + " depends on itself", "take " + name + " out of the `depends` line");
            }
        }
    }

    private void missing(Origin origin, String what, String name) {
        Optional<String> guess = guesses++ < GUESSES ? Spelling.nearest(name, names) : Optional.empty();
        report(
                origin,
                what + ", which no file in " + place + " has",
                guess.map(meant -> "did you mean " + meant + "?").orElse("put the file of " + name + " back")
                        + "   or name a revision of `headway history`");
    }

    private void labels(Revision revision) {
        Origin origin = revision.header().origins().labels();
        for (String label : revision.header().labels()) {
            RevisionId first = links.labels().get(label);
            if (first != null && !first.equals(revision.id())) {
                report(
                        origin,
                        "label " + label + " stands on two revisions: " + first + ", " + revision.id(),
                        "take it off one of them; all that descends from a revision goes by its labels anyway");
            }
            if (RevisionId.isValid(label) && links.revisions().containsKey(new RevisionId(label))) {
                report(
                        origin,
                        "label " + label + " of " + revision.id() + " is also the id of a revision",
                        "call the branch something else");
            }
        }
    }

    private void phase(Revision revision) {
        if (revision.header().phase().orElse(null) instanceof Phase.Contract contract) {
            contract.after()
                    .filter(after -> !links.revisions().containsKey(after))
                    .ifPresent(after -> missing(
                            revision.header().origins().phase(),
                            revision.id() + " is a contract after " + after,
                            after.value()));
        }
    }

    private void cycles() {
        Set<RevisionId> reported = new HashSet<>();
        for (List<RevisionId> cycle : Cycles.in(links.parents())) {
            reported.addAll(cycle);
            cycle(cycle);
        }
        Map<RevisionId, List<RevisionId>> rest = links.below();
        rest.keySet().removeAll(reported);
        rest.replaceAll((id, below) ->
                below.stream().filter(lower -> !reported.contains(lower)).toList());
        Cycles.in(rest).forEach(this::cycle);
    }

    private void cycle(List<RevisionId> cycle) {
        List<Origin> lines = new ArrayList<>();
        boolean byParents = true;
        RevisionId lower = cycle.get(cycle.size() - 1);
        for (RevisionId id : cycle) {
            Revision revision = links.revisions().get(id);
            if (revision != null) {
                boolean parent = revision.parents().contains(lower);
                Revision.Origins origins = revision.header().origins();
                lines.add(parent ? origins.revises() : origins.depends());
                byParents = byParents && parent;
            }
            lower = id;
        }
        List<String> path =
                new ArrayList<>(cycle.stream().map(RevisionId::value).toList());
        path.add(path.get(0));
        report(
                lines.get(0),
                (byParents ? "cycle: " : "cycle through `depends`: ") + shortened(path, " -> "),
                "break it at one of "
                        + shortened(lines.stream().map(Origin::toString).toList(), ", "));
    }

    private static String shortened(List<String> words, String between) {
        if (words.size() <= LONG) {
            return String.join(between, words);
        }
        return String.join(between, words.subList(0, LONG / 2)) + between + "… " + (words.size() - LONG + 2) + " more …"
                + between + String.join(between, words.subList(words.size() - LONG / 2 + 2, words.size()));
    }

    private void report(Origin origin, String what, String remedy) {
        problems.add(Problem.at(origin, what, remedy));
    }
}
