package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Piece.Directive;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands behind the words of directives; what is wrong goes to one list. Not thread-safe. */
final class Values {

    private final List<Problem> problems;

    Values(List<Problem> problems) {
        this.problems = problems;
    }

    void fault(Origin origin, String what, String remedy) {
        problems.add(Problem.at(origin, what, remedy));
    }

    Optional<RevisionId> id(String text, Origin origin) {
        Optional<String> fault = idFault(text);
        fault.ifPresent(why -> fault(
                origin,
                "not a revision id: " + visible(text) + " (" + why + ")",
                "use 1 to 32 characters of A-Z a-z 0-9 _ .   and none of head, heads, base, current, None"));
        return fault.isEmpty() ? Optional.of(new RevisionId(text)) : Optional.empty();
    }

    /** A revision or a label. */
    Optional<String> name(String text, Origin origin) {
        Optional<String> fault = nameFault(text);
        fault.ifPresent(why -> fault(
                origin,
                "neither a revision nor a label: " + visible(text) + " (" + why + ")",
                "use characters of A-Z a-z 0-9 _ .   and none of head, heads, base, current, None"));
        return fault.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /** Comma-separated words, none empty, none twice. */
    List<String> list(Directive directive) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : directive.rest().split(",", -1)) {
            String value = word.strip();
            if (value.isEmpty()) {
                String fault = directive.rest().isEmpty() ? " names nothing" : " has a comma too many";
                String form = "write --- " + directive.word() + " X, or --- " + directive.word() + " X, Y";
                fault(directive.origin(), directive.word() + fault, form);
            } else if (!words.add(value)) {
                fault(directive.origin(), directive.word() + " names " + visible(value) + " twice", "name it once");
            }
        }
        return new ArrayList<>(words);
    }

    Optional<Instant> instant(Directive directive) {
        try {
            return Optional.of(Instant.parse(directive.rest()));
        } catch (DateTimeParseException e) {
            fault(
                    directive.origin(),
                    "not an instant: " + visible(directive.rest()),
                    "write it in UTC, as in --- created 2026-11-22T10:00:00Z");
            return Optional.empty();
        }
    }

    Optional<Duration> duration(String text, Origin origin) {
        Optional<Duration> duration = Timeout.parse(text);
        if (duration.isEmpty()) {
            fault(
                    origin,
                    "not a duration: " + visible(text),
                    "write a whole number and ms, s, min, h or d, as in 500ms or 10min   (0: no limit; at most 24d)");
        }
        return duration;
    }

    /** {@code expand}, or {@code contract [after ID]}. */
    Optional<Phase> phase(Directive directive) {
        String[] words = directive.rest().split("\\s+");
        if (directive.rest().equals("expand")) {
            return Optional.of(new Phase.Expand());
        }
        if (words[0].equals("contract") && words.length == 1) {
            return Optional.of(new Phase.Contract(Optional.empty()));
        }
        if (words[0].equals("contract") && words.length == 3 && words[1].equals("after")) {
            return id(words[2], directive.origin()).map(id -> new Phase.Contract(Optional.of(id)));
        }
        fault(
                directive.origin(),
                "not a phase: " + visible(directive.rest()),
                "write --- phase expand, or --- phase contract, or --- phase contract after ID");
        return Optional.empty();
    }

    /** {@code text} so that a person sees what it holds: invisible characters by their numbers, and not endless. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(60).forEach(c -> {
            boolean blank = c != ' ' && Character.isSpaceChar(c);
            if (blank || Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append("U+%04X".formatted(c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.isEmpty() ? "nothing" : text.length() > 60 ? shown + "…" : shown.toString();
    }

    private static Optional<String> idFault(String text) {
        return text.length() > 32
                ? Optional.of("it has " + text.length() + " characters, and the version table holds 32")
                : nameFault(text);
    }

    private static Optional<String> nameFault(String text) {
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (RevisionId.isReserved(text)) {
            return Optional.of("targets use that word");
        }
        return text.codePoints()
                .filter(c -> !isNameCharacter(c))
                .mapToObj(c -> c == ' ' ? "it holds a blank" : "it holds " + character(c))
                .findFirst();
    }

    private static String character(int c) {
        return c > ' ' && c < 0x7F ? Character.toString(c) : "U+%04X".formatted(c);
    }

    private static boolean isNameCharacter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    }
}
