package dev.headway;

import dev.headway.graph.Lookup;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Phase;
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

/** Checks one wish for a new revision against the graph, collecting all that is wrong with it. Not thread-safe. */
final class Drafting {

    private final RevisionGraph graph;
    private final NewRevision wanted;
    private final Optional<RevisionId> parent;
    private final List<Problem> problems = new ArrayList<>();

    Drafting(RevisionGraph graph, NewRevision wanted) {
        this(graph, wanted, Optional.empty());
    }

    private Drafting(RevisionGraph graph, NewRevision wanted, Optional<RevisionId> parent) {
        this.graph = graph;
        this.wanted = wanted;
        this.parent = parent;
    }

    /** One that revises a draft, whatever the wish says of parents. */
    static Drafting after(Draft draft, RevisionGraph graph, NewRevision wanted) {
        return new Drafting(graph, wanted, Optional.of(draft.id()));
    }

    /** @throws MigrationException with all that stands against it */
    Draft draft() {
        return draft(Optional.empty(), Body.EMPTY, Body.EMPTY);
    }

    /** The same with what it does. */
    Draft draft(Optional<Phase> phase, Body upgrade, Body downgrade) {
        String id = wanted.id().orElseGet(Drafting::generated);
        checkId(id);
        List<RevisionId> parents = parent.map(List::of).orElseGet(this::parents);
        List<String> depends = depends();
        wanted.label().ifPresent(label -> checkLabel(label, id));
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        return draft(new RevisionId(id), parents, depends, phase, upgrade, downgrade);
    }

    private Draft draft(
            RevisionId id,
            List<RevisionId> parents,
            List<String> depends,
            Optional<Phase> phase,
            Body upgrade,
            Body downgrade) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String fileName = FileName.of(now, wanted.message(), id);
        Revision.Header header = new Revision.Header(
                id,
                parents,
                depends,
                wanted.label().stream().toList(),
                wanted.message(),
                Optional.of(now),
                phase,
                List.of(),
                Options.NONE,
                true,
                Revision.Origins.all(Origin.of(fileName)));
        return new Draft(id, fileName, RevisionFile.write(header, upgrade, downgrade));
    }

    private static String generated() {
        return UUID.randomUUID().toString().replace("-", "").substring(20);
    }

    private void checkId(String id) {
        if (!RevisionId.isValid(id)) {
            problems.add(Problem.of(
                    "\"" + id + "\" cannot be a revision id",
                    "--rev-id",
                    "1 to 32 characters of A-Za-z0-9_. and none of head, heads, base, current, None"));
            return;
        }
        graph.find(new RevisionId(id))
                .ifPresent(taken -> problems.add(Problem.at(
                        taken.origin(),
                        "revision " + id + " exists already",
                        "leave --rev-id out, or choose another")));
        Optional.ofNullable(graph.labels().get(id))
                .ifPresent(labelled -> problems.add(Problem.of(
                        "\"" + id + "\" is the label of revision " + labelled, "--rev-id", "choose another id")));
    }

    private List<RevisionId> parents() {
        List<RevisionId> parents = new ArrayList<>();
        boolean first = graph.revisions().isEmpty() && wanted.parents().equals(List.of(Target.HEAD));
        for (String target : first ? List.<String>of() : wanted.parents()) {
            for (Revision parent : named(target, "revision --head")) {
                checkParent(parent, parents);
                parents.add(parent.id());
            }
        }
        return parents;
    }

    private void checkParent(Revision parent, List<RevisionId> others) {
        if (others.contains(parent.id())) {
            problems.add(Problem.at(parent.origin(), parent.id() + " is named twice", "name each revision once"));
        } else if (!wanted.splice() && !graph.isHead(parent.id())) {
            problems.add(Problem.at(
                    parent.origin(),
                    Wording.title(parent) + " is not a head: it is revised by "
                            + Wording.titles(graph.children(parent.id())),
                    "to begin a branch there: --splice   else build on a head: headway heads"));
        }
    }

    /** Ids are completed now; a label stays one, as it is written. */
    private List<String> depends() {
        List<String> depends = new ArrayList<>();
        for (String name : wanted.depends()) {
            if (graph.labels().containsKey(name)) {
                depends.add(name);
            } else {
                named(name, "revision --depends-on")
                        .forEach(revision -> depends.add(revision.id().value()));
            }
        }
        return depends;
    }

    private List<Revision> named(String target, String command) {
        try {
            return new Lookup(graph, List.of(), command).revisions(Target.parse(target));
        } catch (MigrationException unclear) {
            problems.addAll(unclear.problems());
            return List.of();
        }
    }

    private void checkLabel(String label, String id) {
        if (label.equals(id)) {
            problems.add(Problem.of(
                    "\"" + label + "\" cannot be both the id and the label", "--branch-label", "choose another label"));
        } else if (!RevisionId.isValid(label)) {
            problems.add(Problem.of(
                    "\"" + label + "\" cannot be a label",
                    "--branch-label",
                    "characters of A-Za-z0-9_. and none of head, heads, base, current, None"));
        } else {
            graph.named(label)
                    .ifPresent(taken -> problems.add(Problem.at(
                            taken.origin(),
                            "\"" + label + "\" names " + Wording.title(taken) + " already",
                            "choose another")));
        }
    }
}
