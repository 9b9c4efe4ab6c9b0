package dev.headway.revision;

import dev.headway.problem.Origin;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One revision, as its file tells it. Immutable.
 *
 * @param header who it is and where it hangs in the graph
 * @param upgrade the way there
 * @param downgrade the way back
 * @param phase what was written, else what was derived from the upgrade's tokens
 * @param checksum SHA-256, in hexadecimal, of the upgrade section's tokens: comments and white space between tokens do
 *     not count
 * @param text the whole file
 */
public record Revision(Header header, Section upgrade, Downgrade downgrade, Phase phase, String checksum, String text) {

    public RevisionId id() {
        return header.id();
    }

    public List<RevisionId> parents() {
        return header.parents();
    }

    public String message() {
        return header.message();
    }

    /** Where the revision's first line stands: names the file in every message about it. */
    public Origin origin() {
        return header.origins().revision();
    }

    /** The way back, or why there is none. */
    public sealed interface Downgrade {

        /** Statements that undo the upgrade. */
        record Reversible(Section section) implements Downgrade {}

        /** {@code downgrade irreversible [WHY]}; {@code why} may be empty. */
        record Irreversible(Origin origin, String why) implements Downgrade {}
    }

    /**
     * The lines before the first section. Immutable.
     *
     * @param parents empty for a root, two or more for a merge; order as written
     * @param depends revisions, or labels, that must be applied first; order as written
     * @param message empty if none was written
     * @param phase empty where it is to be derived
     * @param uses placeholders
     * @param options what holds for every statement of the file
     * @param stored whether the journal keeps the text
     * @param origins where the lines stand
     */
    public record Header(
            RevisionId id,
            List<RevisionId> parents,
            List<String> depends,
            List<String> labels,
            String message,
            Optional<Instant> created,
            Optional<Phase> phase,
            List<String> uses,
            Options options,
            boolean stored,
            Origins origins) {

        public Header {
            parents = List.copyOf(parents);
            depends = List.copyOf(depends);
            labels = List.copyOf(labels);
            uses = List.copyOf(uses);
        }
    }

    /** Where the lines that name other revisions stand; the first line's place for a line that is not there. */
    public record Origins(Origin revision, Origin revises, Origin depends, Origin labels, Origin phase) {

        /** All of them at one place, for revisions that no file tells of. */
        public static Origins all(Origin origin) {
            return new Origins(origin, origin, origin, origin, origin);
        }
    }
}
