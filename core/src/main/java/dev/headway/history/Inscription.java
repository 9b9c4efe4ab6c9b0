package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Template;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The SQL that writes history, as text, so that it can travel in one pipeline with the statements it belongs to.
 * Immutable.
 */
public final class Inscription {

    private static final Template FENCE = Template.of(Inscription.class, "fence.sql");
    private static final Template ENTRY = Template.of(Inscription.class, "journal.sql");
    private static final Template PROGRESS_BEGIN = Template.of(Inscription.class, "progress-begin.sql");
    private static final Template PROGRESS_ADVANCE = Template.of(Inscription.class, "progress-advance.sql");
    private static final Template PROGRESS_END = Template.of(Inscription.class, "progress-end.sql");

    private final Tables tables;
    private final LockKey key;
    private final Author author;

    public Inscription(Tables tables, LockKey key, Author author) {
        this.tables = tables;
        this.key = key;
        this.author = author;
    }

    /**
     * Moves version rows, or raises: {@code HW001} if they were not as expected, {@code HW002} if this backend does not
     * hold the lock.
     */
    public String fence(List<String> removed, List<String> added) {
        return FENCE.with("schema", tables.schema())
                .with("version", tables.version())
                .with("class_id", Integer.toUnsignedLong(key.classId()))
                .with("object_id", Integer.toUnsignedLong(key.objectId()))
                .with("removed", array(removed))
                .with("added", array(added))
                .sql();
    }

    /** Writes one entry into the journal. */
    public String entry(Entry entry) {
        Optional<Entry.Written> revision = entry.revision();
        return ENTRY.with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("revision", revision.map(r -> r.id().value()))
                .with("command", entry.command())
                .with("direction", entry.direction())
                .with("phase", revision.map(Entry.Written::phase))
                .with("checksum", revision.map(Entry.Written::checksum))
                .with("chain_hash", revision.map(Entry.Written::chainHash))
                .with("source", revision.flatMap(Entry.Written::source))
                .with("seconds", entry.duration().map(Inscription::seconds))
                .with("outcome", entry.outcome().toString())
                .with("attempts", entry.attempts())
                .with("detail", entry.detail())
                .with("heads", heads(entry.heads()))
                .with("host", author.host())
                .with("headway_version", author.version())
                .with("actor", author.actor())
                .sql();
    }

    /** Announces a section that no transaction holds together. */
    public String beginProgress(RevisionId revision, String direction, String checksum, int total) {
        return PROGRESS_BEGIN
                .with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("revision", revision.value())
                .with("direction", direction)
                .with("checksum", checksum)
                .with("total", total)
                .sql();
    }

    /** Records that {@code done} statements have taken effect, and which one is about to run; raises as the fence does. */
    public String advanceProgress(RevisionId revision, int doneBefore, int done, Optional<String> intended) {
        return PROGRESS_ADVANCE
                .with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("class_id", Integer.toUnsignedLong(key.classId()))
                .with("object_id", Integer.toUnsignedLong(key.objectId()))
                .with("revision", revision.value())
                .with("done_before", doneBefore)
                .with("done", done)
                .with("intended", intended)
                .sql();
    }

    /** Takes the announcement back. */
    public String endProgress(RevisionId revision) {
        return PROGRESS_END
                .with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("revision", revision.value())
                .sql();
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toNanos() / 1e9);
    }

    private static Optional<String> heads(List<RevisionId> heads) {
        return heads.isEmpty()
                ? Optional.empty()
                : Optional.of(array(heads.stream().map(RevisionId::value).toList()));
    }

    /** A text[] as PostgreSQL reads one; the literal around it is the template's. */
    static String array(List<String> items) {
        return items.stream()
                .map(item -> '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
