package dev.headway.graph;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.revision.Options;
import dev.headway.revision.Phase;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Graphs drawn by their edges: {@code graph("a", "a->b", "a->c", "b,c->d")}. After the revision may stand what it
 * depends on in round brackets, its labels in square ones, its message in quotes, the hour it was created as
 * {@code @3}, {@code after=ID} for a contract, {@code in=FILE} for
 * another file name than the id, and {@code !why} for one that is irreversible, in this order.
 */
public final class Drawn {

    private static final Pattern EDGE = Pattern.compile("(?:(?<parents>[^>]*)->)?\\s*(?<id>[A-Za-z0-9_.]+)"
            + "\\s*(?:\\((?<depends>[^)]*)\\))?\\s*(?:\\[(?<labels>[^]]*)])?\\s*(?:\"(?<message>[^\"]*)\")?"
            + "\\s*(?:@(?<hour>[0-9]+))?\\s*(?:after=(?<after>\\S+))?\\s*(?:in=(?<file>\\S+))?\\s*(?:!(?<why>.*))?");

    private Drawn() {}

    public static RevisionGraph graph(String... edges) {
        return RevisionGraph.of(reading(edges));
    }

    public static Reading reading(String... edges) {
        return new Reading(
                "migrations/", Arrays.stream(edges).map(Drawn::revision).toList(), List.<Problem>of());
    }

    public static RevisionId id(String text) {
        return new RevisionId(text);
    }

    public static List<RevisionId> ids(String... texts) {
        return Arrays.stream(texts).map(RevisionId::new).toList();
    }

    /** Its lines stand where those of a real file would. */
    public static Revision revision(String edge) {
        Matcher matcher = EDGE.matcher(edge.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an edge: " + edge);
        }
        String id = matcher.group("id");
        String named = matcher.group("file");
        String file = "migrations/" + (named == null ? id : named) + ".sql";
        Revision.Header header = new Revision.Header(
                new RevisionId(id),
                names(matcher.group("parents")).stream().map(RevisionId::new).toList(),
                names(matcher.group("depends")),
                names(matcher.group("labels")),
                text(matcher.group("message")),
                Optional.ofNullable(matcher.group("hour"))
                        .map(hour -> Instant.ofEpochSecond(3600L * Integer.parseInt(hour))),
                Optional.ofNullable(matcher.group("after"))
                        .map(after -> new Phase.Contract(Optional.of(new RevisionId(after)))),
                List.of(),
                Options.NONE,
                true,
                new Revision.Origins(line(file, 1), line(file, 2), line(file, 3), line(file, 4), line(file, 5)));
        Section nothing = new Section(line(file, 7), false, List.of());
        String why = matcher.group("why");
        Downgrade downgrade =
                why == null ? new Downgrade.Reversible(nothing) : new Downgrade.Irreversible(line(file, 9), why);
        return new Revision(header, nothing, downgrade, new Phase.Expand(), "", "");
    }

    private static Origin line(String file, int line) {
        return new Origin(file, line, 1);
    }

    private static List<String> names(@Nullable String list) {
        return Arrays.stream(text(list).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static String text(@Nullable String group) {
        return group == null ? "" : group;
    }
}
