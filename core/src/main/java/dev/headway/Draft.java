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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A revision file that is not written yet: what it is called and what it says. Immutable.
 *
 * @param fileName {@code 20261122_1000_add_notebooks_4f1c2a9b7d3e.sql}; the time is UTC
 */
public record Draft(RevisionId id, String fileName, String text) {

    /** As Alembic cuts them, at a word's end where there is one. */
    private static final int LONGEST_SLUG = 40;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmm").withZone(ZoneOffset.UTC);

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
        wanted.label().flatMap(label -> labelProblem(graph, label)).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String fileName = TIME.format(now) + "_" + slug(wanted.message()) + id + ".sql";
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
        if (graph.revisions().isEmpty() && wanted.parents().equals(List.of(Target.HEAD))) {
            return parents;
        }
        try {
            Lookup lookup = new Lookup(graph, List.of(), "revision --head");
            for (String target : wanted.parents()) {
                lookup.revisions(Target.parse(target)).forEach(parent -> add(graph, parent, wanted, parents, problems));
            }
        } catch (MigrationException unclear) {
            problems.addAll(unclear.problems());
        }
        return parents;
    }

    private static void add(
            RevisionGraph graph,
            Revision parent,
            NewRevision wanted,
            List<RevisionId> parents,
            List<Problem> problems) {
        if (parents.contains(parent.id())) {
            problems.add(Problem.at(parent.origin(), parent.id() + " is named twice", "name each revision once"));
        } else if (!wanted.splice() && !graph.isHead(parent.id())) {
            problems.add(Problem.at(
                    parent.origin(),
                    Wording.title(parent) + " is not a head: it is revised by "
                            + Wording.titles(graph.children(parent.id())),
                    "to begin a branch there: --splice   else build on a head: headway heads"));
        }
        parents.add(parent.id());
    }

    /** Ids are completed now; a label stays one, as it is written. */
    private static List<String> depends(RevisionGraph graph, NewRevision wanted, List<Problem> problems) {
        List<String> depends = new ArrayList<>();
        for (String name : wanted.depends()) {
            if (graph.labels().containsKey(name)) {
                depends.add(name);
                continue;
            }
            try {
                new Lookup(graph, List.of(), "revision --depends-on")
                        .revisions(Target.parse(name)).stream()
                                .map(revision -> revision.id().value())
                                .forEach(depends::add);
            } catch (MigrationException unclear) {
                problems.addAll(unclear.problems());
            }
        }
        return depends;
    }

    private static Optional<Problem> labelProblem(RevisionGraph graph, String label) {
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

    private static String slug(String message) {
        String words = message.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{IsLetter}\\p{IsDigit}]+", "_")
                .replaceAll("^_|_$", "");
        if (words.length() > LONGEST_SLUG) {
            int end = words.lastIndexOf('_', LONGEST_SLUG);
            words = words.substring(0, end > 0 ? end : LONGEST_SLUG);
        }
        return words.isEmpty() ? "" : words + "_";
    }
}
