package dev.headway.graph;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a script begins and where it leads, {@code [FROM:]TO}. What is applied at its beginning is said, since no
 * database is asked: base if it is left out, several rows with commas between them. Steps without a symbol in TO count
 * from there. Immutable.
 *
 * @param from empty where it was left out
 */
public record Span(Optional<List<Target>> from, Target to) {

    public Span {
        from = from.map(List::copyOf);
    }

    /**
     * Reads one.
     *
     * @throws UsageException for what is not one, or would need a database
     */
    public static Span parse(String text) {
        int colon = text.indexOf(':');
        if (colon != text.lastIndexOf(':') || text.strip().endsWith(":")) {
            throw new UsageException(
                    Problem.of("\"" + text + "\" is not a range for a script", "--sql", "write FROM:TO, or base:TO"));
        }
        Target to = Target.parse(text.substring(colon + 1));
        if (to.asksDatabase() && !to.isRelative()) {
            throw asks(to);
        }
        return new Span(colon < 0 ? Optional.empty() : Optional.of(begun(text.substring(0, colon))), to);
    }

    private static List<Target> begun(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Target> from =
                Arrays.stream(text.split(",", -1)).map(Target::parse).toList();
        from.stream().filter(Target::asksDatabase).findFirst().ifPresent(target -> {
            throw asks(target);
        });
        return from;
    }

    private static UsageException asks(Target target) {
        return new UsageException(Problem.of(
                "\"" + target + "\" would ask the database, and --sql looks at none",
                "--sql",
                "write what headway current prints in its place"));
    }

    /** The rows of the version table at the beginning, sorted; none of them implies another. */
    public List<RevisionId> rows(RevisionGraph graph, String command) {
        Lookup lookup = new Lookup(graph, List.of(), command);
        Collection<RevisionId> named = from.orElse(List.of()).stream()
                .flatMap(target -> lookup.revisions(target).stream())
                .map(Revision::id)
                .toList();
        Set<RevisionId> implied = new HashSet<>();
        Applied.of(graph, named).superfluous().forEach(row -> implied.add(row.id()));
        Set<RevisionId> rows = new TreeSet<>(named);
        rows.removeAll(implied);
        return List.copyOf(rows);
    }
}
