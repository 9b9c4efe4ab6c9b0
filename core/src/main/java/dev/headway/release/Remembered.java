package dev.headway.release;

import dev.headway.problem.Origin;
import dev.headway.revision.CodeText;
import dev.headway.revision.Options;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionId;
import dev.headway.revision.Section;
import java.util.List;
import java.util.Optional;

/**
 * A revision as a journal last recorded it. Immutable.
 *
 * @param depends labels resolved
 * @param phase as the journal has it: {@code expand}, {@code contract}, {@code contract after ID}
 * @param checksum of the upgrade section that ran
 * @param source the whole file; empty where the journal does not keep it, or where nobody asked for it
 */
public record Remembered(
        RevisionId id,
        List<RevisionId> parents,
        List<RevisionId> depends,
        String phase,
        Optional<String> checksum,
        Optional<String> source) {

    private static final String AFTER = "contract after ";

    public Remembered {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }

    /** What stands for its file in messages: {@code 4f1c2a, from the journal}. */
    private String file() {
        return id + ", from the journal";
    }

    /** The file as it ran, if that is what the journal holds: a text that says something else is none. */
    private Optional<Revision> told() {
        return source.map(text -> RevisionFile.parse(file(), text))
                .filter(parsed -> parsed.problems().isEmpty())
                .flatMap(RevisionFile.Parsed::revision)
                .filter(told -> told.id().equals(id)
                        && checksum.filter(told.checksum()::equals).isPresent());
    }

    /** Why it cannot be taken back with what the journal holds. */
    Optional<String> untold() {
        if (source.isEmpty()) {
            return Optional.of("the journal does not keep its text");
        }
        Optional<String> code = source.flatMap(CodeText::className);
        if (code.isPresent()) {
            return Optional.of("it is the Java class " + code.get() + ", and a journal keeps no classes");
        }
        return told().isPresent()
                ? Optional.empty()
                : Optional.of("the text in the journal is not the one whose checksum it recorded");
    }

    /** The revision, where it stood when it ran; without statements if its text is not known. */
    Revision revision() {
        Origin origin = Origin.of(file());
        Section nothing = new Section(origin, false, List.of());
        Optional<Revision> told = told();
        Optional<Revision.Header> header = told.map(Revision::header);
        return new Revision(
                new Revision.Header(
                        id,
                        parents,
                        depends.stream().map(RevisionId::value).toList(),
                        // A label may stand on another revision by now.
                        List.of(),
                        header.map(Revision.Header::message).orElse(""),
                        header.flatMap(Revision.Header::created),
                        Optional.empty(),
                        header.map(Revision.Header::uses).orElse(List.of()),
                        header.map(Revision.Header::options).orElse(Options.NONE),
                        header.map(Revision.Header::stored).orElse(true),
                        Revision.Origins.all(origin)),
                told.map(Revision::upgrade).orElse(nothing),
                told.map(Revision::downgrade).orElse(new Revision.Downgrade.Reversible(nothing)),
                asserted(header),
                checksum.orElse(""),
                told.map(Revision::text).orElse(""));
    }

    /** What the author said of it; a contract of which nothing more was said needs code that knows itself. */
    private Phase asserted(Optional<Revision.Header> header) {
        if (phase.equals("expand")) {
            return new Phase.Expand();
        }
        if (phase.startsWith(AFTER) && RevisionId.isValid(phase.substring(AFTER.length()))) {
            return new Phase.Contract(Optional.of(new RevisionId(phase.substring(AFTER.length()))));
        }
        boolean written = header.flatMap(Revision.Header::phase).isPresent();
        return new Phase.Contract(written && parents.size() == 1 ? Optional.of(parents.get(0)) : Optional.of(id));
    }
}
