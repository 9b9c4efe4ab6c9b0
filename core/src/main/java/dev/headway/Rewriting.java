package dev.headway;

import dev.headway.graph.Edges;
import dev.headway.graph.RevisionGraph;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.remedy.Rewrite;
import dev.headway.remedy.Rounds;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import dev.headway.verdict.Judge;
import dev.headway.verdict.Judged;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes revisions anew as the remedies of their findings say, and proves them: what they come to is rehearsed, leads back,
 * and ends in the same schema. Touches no file. Not thread-safe.
 */
public final class Rewriting {

    private final Rehearsal rehearsal;
    private final Reading reading;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    /** @param reading what the rehearsal is of */
    public Rewriting(Rehearsal rehearsal, Reading reading) {
        this.rehearsal = rehearsal;
        this.reading = reading;
    }

    /**
     * What becomes of a revision. Immutable.
     *
     * @param seen what was said of each of those that take its place, in their order: the last one has its id and its file
     */
    public record Rewritten(Judged original, List<Judged> seen) {

        public Rewritten {
            seen = List.copyOf(seen);
        }

        public List<Revision> revisions() {
            return seen.stream().map(each -> each.evidence().revision()).toList();
        }
    }

    /** Whether the remedy of anything that is wrong with it is SQL. */
    public static boolean helps(Judged judged) {
        return Rewrite.helps(judged);
    }

    /**
     * Empty where no remedy of what is wrong with it is SQL.
     *
     * @throws MigrationException if what came of it cannot be proven, naming the statement
     */
    public Optional<Rewritten> of(Judged original) throws InterruptedException {
        RevisionGraph graph = RevisionGraph.of(reading);
        Revision revision = original.evidence().revision();
        Optional<Rewrite> first = Rewrite.of(
                original, id -> graph.named(id.value()).isPresent(), now, header -> fileName(revision, header));
        return first.isEmpty() ? Optional.empty() : Optional.of(new Rewritten(original, proven(original, first.get())));
    }

    private String fileName(Revision original, Header header) {
        String name = FileName.of(header.created().orElse(now), header.message(), header.id());
        return String.valueOf(Path.of(original.origin().file()).resolveSibling(name));
    }

    private List<Judged> proven(Judged original, Rewrite first) throws InterruptedException {
        Revision revision = original.evidence().revision();
        try {
            return Rounds.run(first, files -> judged(revision, files, first.place()));
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Judged> judged(Revision original, List<RevisionFile.Parsed> files, Origin guilty)
            throws InterruptedException {
        List<Revision> parts = new ArrayList<>();
        for (RevisionFile.Parsed file : files) {
            file.problems().stream().findFirst().ifPresent(problem -> {
                throw new MigrationException(unproven(guilty, problem.what()));
            });
            parts.add(file.revision().orElseThrow());
        }
        try {
            return rehearsal.withDependencies().over(() -> with(original, parts)).observe(parts).stream()
                    .map(Judge::judge)
                    .toList();
        } catch (MigrationException e) {
            throw new MigrationException(
                    List.of(unproven(guilty, e.problems().get(0).what())), e);
        }
    }

    private static Problem unproven(Origin guilty, String why) {
        return Problem.at(
                guilty,
                "the revision that was made of this does not run: " + why,
                "nothing was written: write it by hand, as the remedy of the report says");
    }

    private Reading with(Revision original, List<Revision> parts) {
        // what stands on it meets the same schema, and is not in the way of steps that are tried behind it
        Set<RevisionId> above = RevisionGraph.of(reading).withDescendants(List.of(original.id()), Edges.ALL);
        List<Revision> all = new ArrayList<>(parts);
        reading.revisions().stream().filter(each -> !above.contains(each.id())).forEach(all::add);
        return new Reading(reading.place(), all, reading.problems(), reading.beside());
    }
}
