package dev.headway.cli.verb;

import dev.headway.history.Log;
import dev.headway.history.Logged;
import dev.headway.revision.RevisionId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code headway log} leaves on stdout. */
final class LogOutput {

    private static final String MARGIN = "    ";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Console console;
    private final boolean texts;

    /** @param texts whether the text of what ran is shown */
    LogOutput(Console console, boolean texts) {
        this.console = console;
        this.texts = texts;
    }

    void log(Log log) {
        List<String> lines = new ArrayList<>();
        Optional<String> shown = Optional.empty();
        for (Logged entry : log.entries()) {
            lines.add(TIME.format(entry.when().finished()) + "  " + what(entry) + ": " + ending(entry));
            entry.detail().stream().flatMap(String::lines).forEach(line -> lines.add(MARGIN + line));
            lines.add(MARGIN + "by " + who(entry));
            if (texts) {
                lines.addAll(text(entry, shown));
                shown = source(entry);
            }
        }
        console.result(lines, document(log));
        if (!log.kept()) {
            console.tell("INFO  [headway] There is no journal: Headway has done nothing here yet");
        } else if (log.entries().isEmpty()) {
            console.tell("INFO  [headway] The journal tells of nothing in that time");
        } else if (log.more()) {
            console.tell("INFO  [headway] There are older entries: --limit N or --all shows more");
        }
    }

    /** {@code upgrade b (expand)}, {@code apply objects/v.sql}, {@code launch with heads b, c}. */
    private static String what(Logged entry) {
        Logged.What what = entry.what();
        String verb = what.direction().orElse(what.command());
        return verb
                + what.revision().map(id -> " " + id).orElse("")
                + what.file().map(file -> " " + file).orElse("")
                + what.phase().map(phase -> " (" + phase + ")").orElse("")
                + what.heads().map(LogOutput::heads).orElse("");
    }

    private static String heads(List<String> heads) {
        return " with head" + (heads.size() == 1 ? " " : "s ") + String.join(", ", heads);
    }

    /** {@code failed after 12 ms, 3 attempts}. */
    private static String ending(Logged entry) {
        Logged.When when = entry.when();
        long millis = when.took().toMillis();
        boolean refused = entry.outcome().equals("failed")
                && entry.what().command().equals("launch")
                && entry.what().direction().isEmpty();
        boolean moment = entry.what().direction().isEmpty()
                || entry.what().direction().get().equals("stamp");
        return (refused ? "refused" : entry.outcome())
                + (moment ? "" : (entry.outcome().equals("done") ? " in " : " after ") + millis + " ms")
                + (when.attempts() > 1 ? ", " + when.attempts() + " attempts" : "");
    }

    /** {@code launch, alice, postgres from 10.0.0.7, headway on web-1}. */
    private static String who(Logged entry) {
        Logged.Who who = entry.who();
        String login = who.sessionUser()
                + who.address().map(address -> " from " + address).orElse("");
        String program = who.application().orElse("")
                + who.host()
                        .map(host -> (who.application().isPresent() ? " on " : "") + host)
                        .orElse("");
        return Stream.of(
                        Optional.of(entry.what().command())
                                .filter(command -> entry.what()
                                        .direction()
                                        .filter(way -> !way.equals(command))
                                        .isPresent()),
                        who.actor(),
                        Optional.of(login),
                        Optional.of(program).filter(name -> !name.isEmpty()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> source(Logged entry) {
        return entry.text().flatMap(Logged.Text::source);
    }

    /** The file as it ran, unless the entry above it showed the same. */
    private static List<String> text(Logged entry, Optional<String> shown) {
        Optional<String> source = source(entry);
        if (entry.text().isEmpty()) {
            return List.of();
        }
        if (source.isEmpty()) {
            return List.of(MARGIN + "the text is not kept here, its checksum is "
                    + entry.text().get().checksum());
        }
        if (source.equals(shown)) {
            return List.of(MARGIN + "with the text above");
        }
        return source.get()
                .lines()
                .map(line -> (MARGIN + "| " + line).stripTrailing())
                .toList();
    }

    private Map<String, Object> document(Log log) {
        return Json.object("entries", log.entries().stream().map(this::document).toList(), "more", log.more());
    }

    private Map<String, Object> document(Logged entry) {
        Logged.What what = entry.what();
        Logged.Who who = entry.who();
        return Json.object(
                "id", entry.id(),
                "command", what.command(),
                "direction", what.direction(),
                "revision", what.revision().map(RevisionId::value),
                "file", what.file(),
                "phase", what.phase(),
                "heads", what.heads(),
                "outcome", entry.outcome(),
                "detail", entry.detail(),
                "startedAt", entry.when().started().toString(),
                "finishedAt", entry.when().finished().toString(),
                "millis", entry.when().took().toMillis(),
                "attempts", entry.when().attempts(),
                "actor", who.actor(),
                "sessionUser", who.sessionUser(),
                "clientAddress", who.address(),
                "application", who.application(),
                "host", who.host(),
                "serverVersion", who.server(),
                "headwayVersion", who.headway(),
                "checksum", entry.text().map(Logged.Text::checksum),
                "chainHash", entry.text().flatMap(Logged.Text::chainHash),
                "source", source(entry));
    }
}
