package dev.headway.history;

import dev.headway.lock.LockKey;
import dev.headway.plan.HeadMove;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Template;
import java.time.Duration;
import java.util.Optional;

/**
 * The SQL that writes history, as text, so that it can travel in one pipeline with the statements it belongs to.
 * Immutable.
 */
public final class Inscription {

    private static final Template HOLDS_LOCK = template("holds-lock.sql");
    private static final Template MOVE = template("move.sql");
    private static final Template REMEMBER = template("remember-rows.sql");
    private static final Template UNMOVED = template("rows-unmoved.sql");
    private static final Template ENTRY = template("journal.sql");
    private static final Template ENTRY_AGAIN = template("journal-again.sql");
    private static final Template NO_END = template("no-end.sql");
    private static final Template PROGRESS_BEGIN = template("progress-begin.sql");
    private static final Template PROGRESS_ADVANCE = template("progress-advance.sql");
    private static final Template PROGRESS_END = template("progress-end.sql");
    private static final Template BATCHES = template("batches.sql");
    private static final Template BATCH_BEGIN = template("batch-begin.sql");
    private static final Template BATCH_MOVE = template("batch-move.sql");
    private static final Template BATCH_COUNT = template("batch-count.sql");
    private static final Template BATCH_FAIL = template("batch-fail.sql");
    private static final Template BATCH_END = template("batch-end.sql");
    private static final Template BATCH_DROP = template("batch-drop.sql");

    private final Tables tables;
    private final LockKey key;
    private final Author author;

    /** @param key of the lock that this run holds */
    public Inscription(Tables tables, LockKey key, Author author) {
        this.tables = tables;
        this.key = key;
        this.author = author;
    }

    private static Template template(String resource) {
        return Template.of(Inscription.class, resource);
    }

    /**
     * The fence: moves version rows, or raises {@code HW001} if they are not as expected, {@code HW002} if this backend
     * does not hold the lock.
     */
    public String fence(HeadMove move) {
        return Block.of(holdsLock(), moving(MOVE, move));
    }

    /** The fence of what moves no version rows: raises {@code HW002} if this backend does not hold the lock. */
    public String underLock() {
        return Block.of(holdsLock());
    }

    /** Behind the fence: keeps in mind, until the transaction ends, which version rows there are. */
    public String rememberRows() {
        return Block.of(rows(REMEMBER));
    }

    /** Before the COMMIT: raises {@code HW004} if there are others than {@link #rememberRows} has seen. */
    public String rowsUnmoved() {
        return Block.of(rows(UNMOVED));
    }

    /** Writes one entry into the journal. */
    public String entry(Entry entry) {
        return filled(ENTRY, entry).sql();
    }

    /**
     * The same for what may happen again and again: within an hour a hundred starts of servers with the same files are
     * written down, which are replicas, or ten failures of the same kind, which are restarts.
     */
    public String entryUnlessOften(Entry entry) {
        return filled(ENTRY_AGAIN, entry)
                .with("most", entry.outcome() == Entry.Outcome.STARTED ? 100 : 10)
                .with("more", "\nmore of the same within the hour are not written down")
                .sql();
    }

    /**
     * Tells of a run before this one that told its beginning and no end; of none if there is none.
     *
     * @param left what is left of it
     */
    public String noEnd(Optional<String> left) {
        return NO_END.with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("left", left)
                .with("host", author.host())
                .with("headway_version", author.version())
                .with("actor", author.actor())
                .sql();
    }

    private Template filled(Template template, Entry entry) {
        Optional<Entry.Written> revision = entry.revision();
        Optional<Entry.OfFile> file = entry.file();
        return template.with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("revision", revision.map(r -> r.id().value()))
                .with("command", entry.command())
                .with("direction", entry.direction())
                .with("phase", revision.map(Entry.Written::phase))
                .with("parents", revision.map(r -> TextArray.of(r.link().parents())))
                .with("depends", revision.map(r -> TextArray.of(r.link().depends())))
                .with("checksum", revision.map(Entry.Written::checksum).or(() -> file.map(Entry.OfFile::checksum)))
                .with("chain_hash", revision.map(r -> r.link().hash()))
                .with("source", revision.flatMap(Entry.Written::source).or(() -> file.map(Entry.OfFile::source)))
                .with("seconds", entry.duration().map(Inscription::seconds))
                .with("outcome", entry.outcome().toString())
                .with("attempts", entry.attempts())
                .with("detail", entry.detail())
                .with(
                        "heads",
                        Optional.of(entry.heads())
                                .filter(heads -> !heads.isEmpty())
                                .map(TextArray::of))
                .with("host", author.host())
                .with("headway_version", author.version())
                .with("actor", author.actor())
                .with("file", file.map(Entry.OfFile::name))
                .with(
                        "makes",
                        file.map(Entry.OfFile::makes)
                                .filter(makes -> !makes.isEmpty())
                                .map(TextArray::of));
    }

    /**
     * Announces a section that no transaction holds together and that will make {@code move} at its end; raises as the
     * fence does.
     */
    public String beginProgress(Progress begun, HeadMove move) {
        return Block.of(holdsLock(), state(begun, moving(PROGRESS_BEGIN, move)).with("direction", begun.direction()));
    }

    /** Records how far a section has come, and what is about to run by itself; raises as the fence does. */
    public String advanceProgress(Progress before, Progress after) {
        return Block.of(holdsLock(), state(after, PROGRESS_ADVANCE).with("done_before", before.done()));
    }

    /** Takes the announcement back, but for what is left to be done in the background. */
    public String endProgress(RevisionId revision) {
        return of(revision, PROGRESS_END).sql();
    }

    /** Announces a statement that runs in slices, unless that has been done. */
    public String beginBatch(Backfill.Id id, Backfill.Task task) {
        return of(id, BATCH_BEGIN)
                .with("direction", task.direction())
                .with("checksum", task.checksum())
                .with("batch", task.batch())
                .with("background", Boolean.toString(task.background()))
                .with("size", task.size())
                .sql();
    }

    /**
     * The fence of a slice: moves the batch on, or raises {@code HW001} if it does not stand where it was or is to rest,
     * {@code HW002} if this backend does not hold the lock.
     *
     * @param walked how many keys that are
     * @param estimated about how many rows the table has, where somebody has just looked
     */
    public String moveBatch(
            Backfill.Id id, Backfill.Reach from, Backfill.Reach to, long walked, Optional<Long> estimated) {
        Template move = of(id, BATCH_MOVE)
                .with("cursor_before", from.cursor())
                .with("looks_before", from.looks())
                .with("cursor", to.cursor())
                .with("cursor_end", to.end())
                .with("looks", to.looks())
                .with("done", to.finished() ? 1 : 0)
                .with("walked", walked)
                .with("estimated", estimated.map(String::valueOf));
        return Block.of(holdsLock(), move);
    }

    /**
     * Records what a slice did; returns one row: how many backends wait for it, and its
     * transaction's number.
     *
     * @param size rows of the next slice
     */
    public String countBatch(Backfill.Id id, long changed, Duration took, int size) {
        return of(id, BATCH_COUNT)
                .with("changed", changed)
                .with("millis", took.toMillis())
                .with("size", size)
                .sql();
    }

    /** Records what a batch ended with before its end. */
    public String failBatch(Backfill.Id id, String failure) {
        return of(id, BATCH_FAIL).with("failure", failure).sql();
    }

    /** Reads where a batch stands: one row, or none. */
    public String readBatch(Backfill.Id id) {
        return of(id, BATCHES).sql();
    }

    /** Takes the announcement of a batch back that has come to its end. */
    public String endBatch(Backfill.Id id) {
        return of(id, BATCH_END).sql();
    }

    /** Ends the batches of a revision that is taken back, or whose work is settled otherwise. */
    public String dropBatches(RevisionId revision) {
        return of(revision, BATCH_DROP).sql();
    }

    private Template of(Backfill.Id id, Template template) {
        return of(new RevisionId(id.revision()), template).with("statement", id.statement());
    }

    private Template holdsLock() {
        return HOLDS_LOCK
                .with("class_id", Integer.toUnsignedLong(key.classId()))
                .with("object_id", Integer.toUnsignedLong(key.objectId()));
    }

    private Template rows(Template template) {
        return template.with("schema", tables.schema()).with("version", tables.version());
    }

    private Template moving(Template template, HeadMove move) {
        return rows(template).with("removed", TextArray.of(move.removed())).with("added", TextArray.of(move.added()));
    }

    private Template state(Progress progress, Template template) {
        return of(new RevisionId(progress.revision()), template)
                .with("checksum", progress.checksum())
                .with("done", progress.done())
                .with("total", progress.total())
                .with("intended", progress.intended())
                .with("evidence", progress.evidence());
    }

    private Template of(RevisionId revision, Template template) {
        return template.with("schema", tables.schema())
                .with("version_table", tables.qualifiedVersion())
                .with("revision", revision.value());
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toNanos() / 1e9);
    }
}
