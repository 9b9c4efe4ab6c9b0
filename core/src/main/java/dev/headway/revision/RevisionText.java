package dev.headway.revision;

import dev.headway.revision.Options.Batch;
import dev.headway.revision.Revision.Header;
import dev.headway.revision.RevisionFile.Body;
import dev.headway.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** How the parts of a revision are written. */
final class RevisionText {

    private RevisionText() {}

    static String header(Header header) {
        StringBuilder text = new StringBuilder();
        line(text, "revision", header.id().value());
        line(text, "revises", list(header.parents()));
        line(text, "depends", list(header.depends()));
        line(text, "labels", list(header.labels()));
        line(text, "message", oneLine(header.message()));
        line(text, "created", header.created().map(Instant::toString).orElse(""));
        line(text, "phase", header.phase().map(Phase::toString).orElse(""));
        line(text, "uses", list(header.uses()));
        line(text, "store", header.stored() ? "" : "none");
        header.options().allows().forEach(allow -> line(text, "allow", allow.rule() + " " + allow.reason()));
        timeouts(text, header.options(), "timeout ");
        return text.toString();
    }

    static String section(String word, Body body) {
        String sql = body.sql().stripTrailing();
        return "--- " + (word + " " + oneLine(body.manner())).strip() + "\n" + (sql.isEmpty() ? "" : sql + "\n");
    }

    static Body body(Section section) {
        StringBuilder sql = new StringBuilder();
        for (Section.Entry entry : section.entries()) {
            options(sql, entry.options());
            statement(sql, entry.statement());
        }
        return new Body(section.autocommit() ? "autocommit" : "", sql.toString());
    }

    private static void options(StringBuilder text, Options options) {
        for (Options.Allow allow : options.allows()) {
            text.append("--- allow ")
                    .append(allow.rule())
                    .append(' ')
                    .append(oneLine(allow.reason()))
                    .append('\n');
        }
        timeouts(text, options, "timeout");
        options.batch()
                .ifPresent(
                        batch -> text.append("--- batch ").append(batch(batch)).append('\n'));
    }

    private static void timeouts(StringBuilder text, Options options, String word) {
        options.lockTimeout().ifPresent(limit -> timeout(text, word, "lock " + Timeout.format(limit)));
        options.statementTimeout().ifPresent(limit -> timeout(text, word, "statement " + Timeout.format(limit)));
    }

    private static void timeout(StringBuilder text, String word, String limit) {
        text.append("--- ").append(word).append(' ').append(limit).append('\n');
    }

    private static String batch(Batch batch) {
        return batch.table() + " by " + batch.key()
                + batch.size().map(rows -> " size " + rows).orElse("")
                + batch.target()
                        .map(target -> " target " + Timeout.format(target))
                        .orElse("")
                + (batch.background() ? " background" : "");
    }

    private static void statement(StringBuilder text, Statement statement) {
        text.append(statement.text()).append(";\n");
        statement.copyData().ifPresent(rows -> {
            text.append(rows);
            if (!rows.isEmpty() && !rows.endsWith("\n")) {
                text.append('\n');
            }
            text.append("\\.\n");
        });
    }

    /** Words of the header are padded to the longest of them, so that the values stand below each other. */
    private static void line(StringBuilder text, String word, String value) {
        if (!value.isEmpty()) {
            text.append("--- %-8s  ".formatted(word)).append(value).append('\n');
        }
    }

    private static String list(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*[\\r\\n]\\s*", " ");
    }
}
