package dev.headway.graph;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.Spelling;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a target is not one place, said so that the next command can be copied.
 *
 * @param command the verb that the target was given to; where it ends with a colon, the target follows at once
 */
record Unclear(RevisionGraph graph, String command) {

    static final String TABLE = "the version table";

    static Problem unknownRows(String place, List<RevisionId> rows) {
        String ids = rows.stream().map(RevisionId::value).collect(Collectors.joining(", "));
        return Problem.of(
                "the database is at " + ids + ", which no file in " + place + " has",
                TABLE,
                "deploy the image, or check out the branch, that has " + (rows.size() == 1 ? "it" : "them")
                        + "\nlast of all, if the schema is known to be that of ID: headway stamp --purge ID"
                        + " forgets every row and writes ID, and runs nothing");
    }

    static Problem superfluousRow(Revision row, Revision newer) {
        return Problem.of(
                "two rows overlap: " + Wording.title(newer) + " already implies " + Wording.title(row),
                TABLE,
                "take out the superfluous row " + row.id() + ": headway stamp " + newer.id());
    }

    MigrationException unknown(Target target, String word, boolean branch) {
        List<String> names = new ArrayList<>(graph.labels().keySet());
        graph.revisions().forEach(revision -> names.add(revision.id().value()));
        if (!branch) {
            names.addAll(List.of(Target.HEAD, Target.HEADS, Target.BASE, Target.CURRENT));
        }
        Optional<String> guess = Spelling.nearest(word, names)
                .map(near -> "did you mean " + run(corrected(target, near, branch)) + "   or ");
        return problem(
                "no revision or branch label is called, or begins with, \"" + word + "\"",
                guess.orElse("") + "see them all: headway history");
    }

    MigrationException severalBegin(Target target, String word, boolean branch, List<Revision> candidates) {
        return problem(
                "\"" + word + "\" begins " + Wording.count(candidates.size(), "revision") + ": "
                        + Wording.titles(candidates),
                "write more of it: "
                        + run(corrected(target, candidates.get(0).id().value(), branch)));
    }

    private static String corrected(Target target, String word, boolean branch) {
        return branch ? word + target.text().substring(target.text().indexOf('@')) : target.with(word, target.steps());
    }

    MigrationException notABranch(String word) {
        return problem(
                "\"" + word + "\" is not a branch", "before the @ stands a label or an id: " + run("LABEL@head"));
    }

    MigrationException notOnBranch(String branch, Revision stands, Revision revision) {
        String on = branch.equals(stands.id().value()) ? "" : ", whose label stands on " + Wording.title(stands);
        return problem(
                Wording.title(revision) + " is not on branch " + branch + on,
                "without the branch: " + run(revision.id().value()) + "   or that branch: " + run(branch + "@head"));
    }

    /** The one to choose is a real head where there is one: it may bring the others along. */
    MigrationException severalHeads(List<Revision> heads, Optional<String> branch) {
        String ids = heads.stream().map(head -> head.id().value()).collect(Collectors.joining(" "));
        Revision one = heads.stream()
                .filter(head -> !graph.isEffectiveHead(head.id()))
                .findFirst()
                .orElse(heads.get(0));
        return problem(
                Wording.count(heads.size(), "head")
                        + branch.map(name -> " on branch " + name).orElse("") + ": " + Wording.titles(heads),
                "join them: headway merge " + ids + "   or choose one: "
                        + run(one.id().value()));
    }

    MigrationException severalCurrent(Target target, List<Revision> current) {
        Revision first = current.get(0);
        Set<String> others = new HashSet<>();
        current.stream().skip(1).forEach(other -> others.addAll(graph.labels(other.id())));
        String label = graph.labels(first.id()).stream()
                .filter(candidate -> !others.contains(candidate))
                .findFirst()
                .map(own -> "   or " + run(own + "@" + steps(target.steps())))
                .orElse("");
        return new MigrationException(Problem.of(
                target + " is ambiguous: " + Wording.count(current.size(), "current revision") + ": "
                        + Wording.titles(current),
                TABLE,
                "choose one: " + run(first.id() + steps(target.steps())) + label));
    }

    MigrationException fork(Target target, Optional<Revision> at, List<Revision> next, int left) {
        String above = at.map(revision -> "on " + Wording.title(revision)).orElse("on base");
        return problem(
                target + " is ambiguous: " + above + " stand " + Wording.count(next.size(), "revision") + ": "
                        + Wording.titles(next),
                "choose one: " + run(next.get(0).id() + steps(left)) + "   or take all: " + run(Target.HEADS));
    }

    MigrationException merge(Target target, Revision at, List<Revision> parents, int left) {
        return problem(
                target + " is ambiguous: " + Wording.title(at) + " joins " + Wording.count(parents.size(), "revision")
                        + ": " + Wording.titles(parents),
                "choose one: " + run(parents.get(0).id() + steps(left)));
    }

    MigrationException pastHead(Target target, Optional<Revision> from, Optional<Revision> reached, int there) {
        String start = from.map(Wording::title).orElse("base");
        String stands = there == 0
                ? "nothing stands"
                : "only " + Wording.count(there, "revision") + (there == 1 ? " stands" : " stand");
        return problem(
                target + " goes past head: " + stands + " on " + start,
                reached.filter(revision -> there > 0)
                        .map(revision ->
                                "take what there is: " + run(revision.id().value()))
                        .orElse("see where the branches end: headway heads"));
    }

    MigrationException belowBase(Target target, Optional<Revision> from, int there) {
        if (from.isEmpty()) {
            return problem(target + " goes below base", "see them all: headway history");
        }
        Revision start = from.get();
        return problem(
                target + " goes below base: from " + Wording.title(start) + " it is only "
                        + Wording.count(there, "step") + " down to base",
                command.equals("downgrade")
                        ? "all the way: " + run(Target.BASE)
                        : "see what lies below: headway history -r :" + start.id());
    }

    MigrationException nothingApplied(Target target) {
        String where = target.branch().map(branch -> " of branch " + branch).orElse("");
        return new MigrationException(Problem.of(
                target + " has nowhere to go down from: no revision" + where + " is applied",
                TABLE,
                "see where the database is: headway current"));
    }

    private static String steps(int steps) {
        return steps == 0 ? "" : steps > 0 ? "+" + steps : String.valueOf(steps);
    }

    private String run(String arguments) {
        return "headway " + command + (command.endsWith(":") ? "" : " ") + arguments;
    }

    private MigrationException problem(String what, String remedy) {
        return new MigrationException(Problem.of(what, graph.place(), remedy));
    }
}
