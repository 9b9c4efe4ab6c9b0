package dev.headway.cli.verb;

import dev.headway.BackfillStatus;
import dev.headway.history.Backfill;
import dev.headway.lock.Holder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What {@code headway backfill} leaves on stdout. */
final class BackfillOutput {

    private final Console console;

    BackfillOutput(Console console) {
        this.console = console;
    }

    void status(BackfillStatus status) {
        List<String> lines = new ArrayList<>();
        for (Backfill batch : status.batches()) {
            lines.add(line(batch, status));
            batch.failure().ifPresent(why -> why.lines().forEach(line -> lines.add("  " + line)));
        }
        if (status.batches().isEmpty()) {
            console.tell("INFO  [headway] Nothing runs in slices, and nothing is left to be done in the background");
        }
        console.result(lines, document(status.batches(), Optional.of(status)));
    }

    void done(List<Backfill> batches) {
        console.result(List.of(), document(batches, Optional.empty()));
    }

    /** {@code b  notebooks by id  paused  120,000 of about 1,000,000 rows, 21,000 a second while it works}. */
    private static String line(Backfill batch, BackfillStatus status) {
        Backfill.Tally tally = batch.tally();
        String all = tally.estimated()
                .filter(estimated -> estimated >= tally.walked())
                .map(estimated -> " of about " + count(estimated))
                .orElse("");
        String rate = rate(tally)
                .map(rows -> ", " + count(rows) + " a second while it works")
                .orElse("");
        return batch.id().revision() + "  " + batch.task().batch() + "  " + state(batch, Optional.of(status)) + "  "
                + count(tally.walked()) + all + " rows" + rate
                + status.at(batch)
                        .filter(holder -> !batch.reach().finished())
                        .map(holder -> "  " + who(holder))
                        .orElse("");
    }

    private static String who(Holder holder) {
        return "(pid " + holder.pid()
                + holder.client().map(client -> " from " + client).orElse("") + ")";
    }

    private static String state(Backfill batch, Optional<BackfillStatus> status) {
        if (batch.reach().finished()) {
            return "done";
        }
        if (batch.paused()) {
            return "paused";
        }
        if (status.flatMap(known -> known.at(batch)).isPresent()) {
            return "running";
        }
        return batch.failure().isPresent() ? "failed" : "waiting";
    }

    private static Map<String, Object> document(List<Backfill> batches, Optional<BackfillStatus> status) {
        List<Object> found = new ArrayList<>();
        for (Backfill batch : batches) {
            Backfill.Tally tally = batch.tally();
            found.add(Json.object(
                    "revision", batch.id().revision(),
                    "statement", batch.id().statement(),
                    "direction", batch.task().direction(),
                    "batch", batch.task().batch(),
                    "background", batch.task().background(),
                    "state", state(batch, status),
                    "rows", tally.walked(),
                    "changed", tally.changed(),
                    "estimated", tally.estimated(),
                    "rowsPerSecond", rate(tally),
                    "cursor", batch.reach().cursor(),
                    "end", batch.reach().end(),
                    "failure", batch.failure(),
                    "pid", status.flatMap(known -> known.at(batch)).map(Holder::pid)));
        }
        return Json.object("backfills", found);
    }

    private static Optional<Long> rate(Backfill.Tally tally) {
        long millis = tally.busy().toMillis();
        return millis == 0 ? Optional.empty() : Optional.of(tally.walked() * 1000 / millis);
    }

    private static String count(long rows) {
        return String.format(Locale.ROOT, "%,d", rows);
    }
}
