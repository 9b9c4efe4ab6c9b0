package dev.headway.remedy;

import dev.headway.problem.Origin;
import dev.headway.revision.Options;
import dev.headway.revision.Phase;
import dev.headway.revision.Revision;
import dev.headway.revision.Revision.Downgrade;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Checksum;
import dev.headway.sql.Lexer;
import dev.headway.sql.Statement;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Variables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** What one revision becomes: revisions one behind the other, of which the last keeps its id and its file. Not thread-safe. */
final class Chain {

    private final Revision original;
    private final Predicate<RevisionId> taken;
    private final Instant now;
    private final Function<Header, String> fileName;

    /**
     * @param taken ids that a new revision may not have
     * @param now when those were made that are new, where the original does not tell
     * @param fileName of a new revision
     */
    Chain(Revision original, Predicate<RevisionId> taken, Instant now, Function<Header, String> fileName) {
        this.original = original;
        this.taken = taken;
        this.now = now;
        this.fileName = fileName;
    }

    /**
     * @param options what each header asks of all its statements
     * @param downgrades one each
     */
    List<RevisionFile.Parsed> files(List<Portion> portions, List<Options> options, List<Body> downgrades) {
        List<RevisionFile.Parsed> files = new ArrayList<>();
        List<RevisionId> parents = original.parents();
        boolean contract = false;
        for (int i = 0; i < portions.size(); i++) {
            Place place = new Place(i, portions.size());
            Content content = new Content(portions.get(i), options.get(i), downgrades.get(i));
            RevisionId id = place.isLast() ? original.id() : id(portions.get(i), i);
            Header plain = header(place, id, parents, content);
            RevisionFile.Parsed file = file(place, phased(plain, phase(place, content, contract, plain)), content);
            files.add(file);
            contract = file.revision()
                    .filter(each -> each.phase() instanceof Phase.Contract)
                    .isPresent();
            parents = List.of(id);
        }
        return files;
    }

    private record Place(int index, int of) {
        boolean isFirst() {
            return index == 0;
        }

        boolean isLast() {
            return index == of - 1;
        }

        String of(String message) {
            String part = "part " + (index + 1) + " of " + of;
            return of == 1 ? message : message.isEmpty() ? part : message + ", " + part;
        }
    }

    /** What one of them says, but for its header's lines. */
    private record Content(Portion portion, Options options, Body downgrade) {}

    private RevisionFile.Parsed file(Place place, Header header, Content content) {
        String sql = content.portion().sql();
        Body upgrade = content.portion().autocommit() ? Body.autocommit(sql) : Body.of(sql);
        String text = RevisionFile.write(header, upgrade, content.downgrade());
        String comments = Cut.of(original).header();
        if (place.isLast() && !comments.isEmpty()) {
            int end = text.indexOf("\n\n");
            text = text.substring(0, end + 1) + comments + text.substring(end + 1);
        }
        return RevisionFile.parse(header.origins().revision().file(), text);
    }

    private Header header(Place place, RevisionId id, List<RevisionId> parents, Content content) {
        Header from = original.header();
        Set<String> used = placeholders(
                content.portion().sql() + "\n" + content.downgrade().sql());
        Header header = new Header(
                id,
                parents,
                place.isFirst() ? from.depends() : List.of(),
                place.isLast() ? from.labels() : List.of(),
                place.of(from.message()),
                place.isLast() ? from.created() : from.created().or(() -> Optional.of(now)),
                from.phase(),
                from.uses().stream().filter(used::contains).toList(),
                content.options(),
                from.stored(),
                from.origins());
        return place.isLast() ? header : placed(header, Revision.Origins.all(Origin.of(fileName.apply(header))));
    }

    private static Header placed(Header header, Revision.Origins origins) {
        return new Header(
                header.id(),
                header.parents(),
                header.depends(),
                header.labels(),
                header.message(),
                header.created(),
                header.phase(),
                header.uses(),
                header.options(),
                header.stored(),
                origins);
    }

    private static Header phased(Header header, Optional<Phase> phase) {
        return new Header(
                header.id(),
                header.parents(),
                header.depends(),
                header.labels(),
                header.message(),
                header.created(),
                phase,
                header.uses(),
                header.options(),
                header.stored(),
                header.origins());
    }

    /**
     * What code of the original's previous release fails on waits as long as the original did, for code that knows the
     * original's parent, and so does all behind it; a part that the remedy puts off waits for code that knows the part
     * before it.
     */
    private Optional<Phase> phase(Place place, Content content, boolean contract, Header plain) {
        if (content.portion().later()) {
            return Optional.of(new Phase.Contract(Optional.empty()));
        }
        Optional<Phase> written = original.header().phase();
        boolean after = written.filter(phase ->
                        phase instanceof Phase.Contract known && known.after().isPresent())
                .isPresent();
        if (place.isFirst()
                || after
                || written.filter(Phase.Expand.class::isInstance).isPresent()) {
            return written;
        }
        boolean derived = file(place, plain, content)
                .revision()
                .filter(revision -> revision.phase() instanceof Phase.Contract)
                .isPresent();
        return contract || derived
                ? Optional.of(new Phase.Contract(original.parents().stream().findFirst()))
                : Optional.empty();
    }

    /** Twelve digits that its text decides: who writes it again gets the same file. */
    private RevisionId id(Portion portion, int index) {
        Checksum checksum = new Checksum();
        checksum.add(new Statement(original.id() + " " + index, original.origin(), Optional.empty()));
        checksum.add(new Statement(portion.sql(), original.origin(), Optional.empty()));
        String digits = checksum.hex();
        for (int i = 0; i + 12 <= digits.length(); i++) {
            RevisionId id = new RevisionId(digits.substring(i, i + 12));
            if (!taken.test(id)) {
                return id;
            }
        }
        throw new IllegalStateException("every id is taken");
    }

    private static Set<String> placeholders(String sql) {
        Set<String> names = new HashSet<>();
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.VARIABLE && Variables.isQuoted(lexer.token())) {
                names.add(Variables.name(lexer.token()));
            }
        }
        return names;
    }

    /** The original's way back, as it is written. */
    Body downgrade() {
        Cut cut = Cut.of(original);
        if (original.downgrade() instanceof Downgrade.Irreversible irreversible) {
            return new Body(("irreversible " + irreversible.why()).strip(), cut.downgrade());
        }
        boolean autocommit =
                ((Downgrade.Reversible) original.downgrade()).section().autocommit();
        return autocommit ? Body.autocommit(cut.downgrade()) : Body.of(cut.downgrade());
    }
}
