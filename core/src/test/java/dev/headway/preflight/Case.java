package dev.headway.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One case of a file: a line {@code == title}, then lines {@code as ROLE}, {@code role ROLE} (HEADWAY_ROLE),
 * {@code since MAJOR}, {@code until MAJOR}, {@code free 10 MB} (where the data are; {@code free 10 MB wal 5 MB}), then what the superuser sets up, the revisions, and what is to come out, each
 * indented under its word. {@code upgrade} may come several times, one revision each.
 */
record Case(
        String title,
        String login,
        Optional<String> role,
        int since,
        int until,
        Optional<String> free,
        String setup,
        List<Up> revisions,
        String expected,
        String source) {

    /** A revision's upgrade section; {@code manner} is {@code upgrade} or {@code upgrade autocommit}. */
    record Up(String manner, String sql) {}

    static List<Case> read(String text) {
        List<Case> cases = new ArrayList<>();
        for (String part : text.split("(?m)^(?=== )")) {
            if (part.startsWith("== ")) {
                cases.add(one(part));
            }
        }
        return cases;
    }

    private static Case one(String source) {
        String login = "app";
        Optional<String> role = Optional.empty();
        int since = 0;
        int until = 99;
        Optional<String> free = Optional.empty();
        String setup = "";
        String expected = "";
        List<Up> revisions = new ArrayList<>();
        List<String> lines = source.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            String[] words = lines.get(i).split(" ", 2);
            StringBuilder indented = new StringBuilder();
            while (i + 1 < lines.size() && lines.get(i + 1).startsWith("  ")) {
                indented.append(lines.get(++i).substring(2)).append('\n');
            }
            switch (words[0]) {
                case "as" -> login = words[1];
                case "role" -> role = Optional.of(words[1]);
                case "since" -> since = Integer.parseInt(words[1]);
                case "until" -> until = Integer.parseInt(words[1]);
                case "free" -> free = Optional.of(words[1]);
                case "setup" -> setup = indented.toString();
                case "upgrade" -> revisions.add(new Up(String.join(" ", words), indented.toString()));
                case "expect" -> expected = indented.toString();
                case "" -> {}
                default -> throw new IllegalArgumentException(lines.get(0) + ": what is " + words[0] + "?");
            }
        }
        return new Case(lines.get(0).substring(3), login, role, since, until, free, setup, revisions, expected, source);
    }

    /** The case's text with another outcome. */
    String with(String outcome) {
        String before = source.substring(0, source.indexOf("\nexpect") + 1);
        StringBuilder text = new StringBuilder(before).append("expect\n");
        outcome.lines()
                .forEach(line -> text.append(("  " + line).stripTrailing()).append('\n'));
        return text.append('\n').toString();
    }
}
