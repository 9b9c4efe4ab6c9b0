package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.Revision.Origins;
import dev.headway.sql.Piece.Directive;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the lines of a header. Not thread-safe. */
final class HeaderReader {

    /** In the order they are written. */
    static final List<String> WORDS =
            List.of("revision", "revises", "depends", "labels", "message", "created", "phase", "uses", "store");

    private static final Pattern PLACEHOLDER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private final Values values;
    private final OptionsReader options;
    private final Map<String, Directive> lines = new LinkedHashMap<>();

    private Optional<RevisionId> id = Optional.empty();
    private Optional<Instant> created = Optional.empty();
    private Optional<Phase> phase = Optional.empty();
    private List<RevisionId> parents = List.of();
    private List<String> depends = List.of();
    private List<String> labels = List.of();
    private List<String> uses = List.of();
    private String message = "";
    private boolean stored = true;

    HeaderReader(Values values) {
        this.values = values;
        options = new OptionsReader(values);
    }

    void read(Directive line) {
        Directive first = lines.putIfAbsent(line.word(), line);
        if (first != null) {
            values.fault(
                    line.origin(),
                    "a second " + line.word() + " line",
                    "keep one; the first is line " + first.origin().line());
            return;
        }
        switch (line.word()) {
            case "revision" -> revision(line);
            case "revises" -> parents = parents(line);
            case "depends" -> depends = names(line);
            case "labels" -> labels = names(line);
            case "message" -> message = message(line);
            case "created" -> created = values.instant(line);
            case "phase" -> phase = values.phase(line);
            case "uses" -> uses = placeholders(line);
            default -> store(line);
        }
    }

    /** {@code timeout}, which here holds for every statement. */
    void readOption(Directive line) {
        options.read(line);
    }

    List<String> placeholders() {
        return uses;
    }

    /** Empty if no line tells who the revision is. */
    Optional<Header> header(Origin file) {
        checkLabels();
        if (id.isEmpty() && !lines.containsKey("revision")) {
            values.fault(file, "no revision line", "begin the file with --- revision ID");
        }
        return id.map(name -> new Header(
                name, parents, depends, labels, message, created, phase, uses, options.take(), stored, origins()));
    }

    private void revision(Directive line) {
        id = values.id(line.rest(), line.origin());
        if (lines.size() > 1) {
            values.fault(line.origin(), "revision is not the first directive", "move the line to the top");
        }
    }

    private List<RevisionId> parents(Directive line) {
        List<String> names = values.list(line);
        if (names.equals(List.of("base"))) {
            return List.of();
        }
        List<RevisionId> ids = new ArrayList<>();
        for (String name : names) {
            if (name.equals("base") || name.equals("None")) {
                values.fault(
                        line.origin(),
                        name.equals("base") ? "base beside another parent" : "None as a parent",
                        "a root revises base, or has no revises line; any other names its parents alone");
            } else {
                values.id(name, line.origin()).ifPresent(ids::add);
            }
        }
        return ids;
    }

    private List<String> names(Directive line) {
        List<String> names = new ArrayList<>();
        for (String name : values.list(line)) {
            values.name(name, line.origin()).ifPresent(names::add);
        }
        return names;
    }

    private void checkLabels() {
        id.filter(name -> labels.contains(name.value()))
                .ifPresent(name -> values.fault(
                        origin("labels"), "the label " + name + " is the revision's own id", "choose another label"));
    }

    private String message(Directive line) {
        if (line.rest().isEmpty()) {
            values.fault(line.origin(), "an empty message", "say what the revision does, or remove the line");
        }
        return line.rest();
    }

    private List<String> placeholders(Directive line) {
        List<String> names = new ArrayList<>();
        for (String name : values.list(line)) {
            if (PLACEHOLDER.matcher(name).matches()) {
                names.add(name);
            } else {
                values.fault(
                        line.origin(),
                        "not the name of a placeholder: " + Values.visible(name),
                        "use letters, digits and _, as in --- uses tenant, and :'tenant' or :\"tenant\" where it goes");
            }
        }
        return names;
    }

    private void store(Directive line) {
        stored = !line.rest().equals("none");
        if (stored) {
            values.fault(
                    line.origin(),
                    "store takes the word none: " + Values.visible(line.rest()),
                    "write --- store none to keep the text out of the journal, or remove the line");
        }
    }

    private Origins origins() {
        return new Origins(origin("revision"), origin("revises"), origin("depends"), origin("labels"), origin("phase"));
    }

    /** Where a line stands; the first line's place for one that is not there. */
    private Origin origin(String word) {
        Directive line = lines.get(word);
        return line == null ? lines.values().iterator().next().origin() : line.origin();
    }
}
