package dev.headway;

import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.revision.RevisionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision file that is not written yet: what it is called and what it says. Immutable.
 *
 * @param fileName {@code 20261122_1000_add_notebooks_4f1c2a9b7d3e.sql}
 */
public record Draft(RevisionId id, String fileName, String text) {

    /**
     * An empty revision to be filled in.
     *
     * @throws MigrationException with all that stands against it
     */
    public static Draft of(RevisionGraph graph, NewRevision wanted) {
        List<Problem> problems = new ArrayList<>();
        RevisionId id = id(graph, wanted, problems);
        List<RevisionId> parents = parents(graph, wanted, problems);
        List<String> depends = depends(graph, wanted, problems);
        wanted.label().flatMap(label -> labelProblem(graph, label, id)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String fileName = FileName.of(now, wanted.message(), id);
        Revision.Header header = new Revision.Header(
                id,
                parents,
                depends,
                wanted.label().stream().toList(),
                wanted.message(),
                Optional.of(now),
                Optional.empty(),
                List.of(),
                Options.NONE,
                true,
                Revision.Origins.all(Origin.of(fileName)));
        return new Draft(id, fileName, RevisionFile.write(header, Body.EMPTY, Body.EMPTY));
    }

    private static RevisionId id(RevisionGraph graph, NewRevision wanted, List<Problem> problems) {
        String text = wanted.id().orElseGet(Draft::generated);
        if (!RevisionId.isValid(text)) {
            problems.add(Problem.of(
                    "\"" + text + "\" cannot be a revision id",
                    "--rev-id",
                    "1 to 32 characters of A-Za-z0-9_. and none of head, heads, base, current, None"));
            return new RevisionId("invalid");
        }
        RevisionId id = new RevisionId(text);
        graph.find(id)
                .ifPresent(taken -> problems.add(Problem.at(
                        taken.origin(),
                        "revision " + id + " exists already",
                        "leave --rev-id out, or choose another")));
        if (graph.labels().containsKey(text)) {
            problems.add(Problem.of(
                    "\"" + text + "\" is the label of revision "
                            + graph.labels().get(text),
                    "--rev-id",
                    "choose another id"));
        }
        return id;
    }

    private static String generated() {
        return UUID.randomUUID().toString().replace("-", "").substring(20);
    }

    private static List<RevisionId> parents(RevisionGraph graph, NewRevision wanted, List<Problem> problems) {
        List<RevisionId> parents = new ArrayList<>();
        boolean first = graph.revisions().isEmpty() && wanted.parents().equals(List.of(Target.HEAD));
        for (String target : first ? List.<String>of() : wanted.parents()) {
            for (Revision parent : named(graph, target, "revision --head", problems)) {
                if (parents.contains(parent.id())) {
                    problems.add(
                            Problem.at(parent.origin(), parent.id() + " is named twice", "name each revision once"));
                } else if (!wanted.splice() && !graph.isHead(parent.id())) {
                    problems.add(Problem.at(
                            parent.origin(),
                            Wording.title(parent) + " is not a head: " + Wording.titles(graph.children(parent.id()))
                                    + " revises it already",
                            "to begin a branch there: --splice   else build on a head: headway heads"));
                }
                parents.add(parent.id());
            }
        }
        return parents;
    }

    /** Ids are completed now; a label stays one, as it is written. */
    private static List<String> depends(RevisionGraph graph, NewRevision wanted, List<Problem> problems) {
        List<String> depends = new ArrayList<>();
        for (String name : wanted.depends()) {
            if (graph.labels().containsKey(name)) {
                depends.add(name);
            } else {
                named(graph, name, "revision --depends-on", problems)
                        .forEach(revision -> depends.add(revision.id().value()));
            }
        }
        return depends;
    }

    private static List<Revision> named(RevisionGraph graph, String target, String command, List<Problem> problems) {
        try {
            return new Lookup(graph, List.of(), command).revisions(Target.parse(target));
        } catch (MigrationException unclear) {
            problems.addAll(unclear.problems());
            return List.of();
        }
    }

    private static Optional<Problem> labelProblem(RevisionGraph graph, String label, RevisionId id) {
        if (label.equals(id.value())) {
            return Optional.of(Problem.of(
                    "\"" + label + "\" cannot be both the id and the label", "--branch-label", "choose another label"));
        }
        if (!RevisionId.isValid(label)) {
            return Optional.of(Problem.of(
                    "\"" + label + "\" cannot be a label",
                    "--branch-label",
                    "characters of A-Za-z0-9_. and none of head, heads, base, current, None"));
        }
        return graph.named(label)
                .map(taken -> Problem.at(
                        taken.origin(),
                        "\"" + label + "\" names " + Wording.title(taken) + " already",
                        "choose another"));
    }
}
