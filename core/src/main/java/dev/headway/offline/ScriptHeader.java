package dev.headway.offline;

import dev.headway.history.Guard;
import dev.headway.history.Version;
import dev.headway.history.VersionTableName;
import dev.headway.plan.Step;
import dev.headway.revision.PlainFile;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** What a script says of itself at its top. Immutable. */
record ScriptHeader(
        String command,
        String span,
        Optional<VersionTableName> named,
        List<RevisionId> from,
        List<RevisionId> to,
        boolean together) {

    /** {@code headway upgrade base:head --sql}. */
    String origin() {
        return "headway " + command + (span.isEmpty() ? "" : " " + span) + " --sql"
                + (together ? " --single-transaction" : "");
    }

    Guard.Journey journey(List<RevisionId> end) {
        String last = span.substring(span.indexOf(':') + 1).replace("%", "%%");
        return new Guard.Journey(end, "to go on from there: headway " + command + " %s:" + last + " --sql");
    }

    String nothing() {
        return "-- " + origin() + "\n-- Nothing to " + command + ": at " + Guard.place(to) + "\n";
    }

    /** @param hooks what runs around the steps */
    List<String> lines(List<Step> steps, Collection<PlainFile> hooks) {
        List<String> lines = new ArrayList<>();
        lines.add(origin() + "   (Headway " + Version.TEXT + ")");
        lines.add("");
        lines.add(does());
        steps.forEach(step -> lines.add("  " + step + "   (" + step.place() + ")"));
        lines.add("");
        lines.add("Run it with");
        lines.add("  psql -X -v ON_ERROR_STOP=1" + placeholders(steps, hooks)
                + " -f FILE postgresql://user@host/database");
        lines.add("");
        lines.add("No database was looked at to write it. It makes sure by itself that no other migrator is at work");
        if (command.equals("ensure_version")) {
            lines.add("and makes only what is missing, so that it may be run again.");
        } else if (together) {
            lines.add("and that the version table is where it should be, before anything and before each revision;");
            lines.add("where that is not so it stops and changes nothing. So it runs once. All revisions are one");
            lines.add("transaction: if one fails, nothing of any is kept.");
        } else {
            lines.add("and that the version table is where it should be, before anything and before each revision;");
            lines.add("where that is not so it stops and changes nothing. So it runs once. A revision that fails is");
            lines.add("left out, and those before it stay: for the rest, write another script from there.");
        }
        lines.addAll(place());
        return lines;
    }

    private String does() {
        return switch (command) {
            case "ensure_version" -> "Makes the version table, the journal and the table for progress.";
            case "stamp" ->
                "Says that the schema is at " + Guard.place(to) + ", where the version table says " + Guard.place(from)
                        + "; runs nothing.";
            default -> "Takes a database from " + Guard.place(from) + " to " + Guard.place(to) + ":";
        };
    }

    private static String placeholders(List<Step> steps, Collection<PlainFile> hooks) {
        TreeSet<String> names = new TreeSet<>();
        steps.forEach(step -> names.addAll(step.revision().header().uses()));
        hooks.forEach(file -> names.addAll(file.uses()));
        StringBuilder options = new StringBuilder();
        names.forEach(name -> options.append(" -v ").append(name).append("=…"));
        return options.toString();
    }

    private List<String> place() {
        if (named.flatMap(VersionTableName::schema).isPresent()) {
            return List.of();
        }
        return List.of(
                "",
                "Nobody named the version table's schema, so it is public. Where names without a schema go elsewhere, the",
                "script stops: write it again with --version-table SCHEMA.TABLE.");
    }
}
