package dev.headway.doctor;

import dev.headway.doctor.Finding.Kind;
import dev.headway.history.History;
import dev.headway.sql.Template;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the journal says, held against the version table and the schema. */
record JournalLook(Looks looks, History history) {

    private Template query(String resource) {
        return Template.of(JournalLook.class, resource)
                .with("schema", history.tables().schema())
                .with("schema", history.tables().schema().name())
                .with("version_table", history.tables().qualifiedVersion());
    }

    /**
     * How it ended last.
     *
     * @param working whether somebody holds the lock
     */
    void last(boolean working) {
        looks.look(
                "the journal's last entry",
                () -> looks.rows(query("last.sql"), row -> {
                    String outcome = row.getString("outcome");
                    String command = row.getString("command");
                    String where = row.getString("at")
                            + Optional.ofNullable(row.getString("host"))
                                    .map(host -> " on " + host)
                                    .orElse("");
                    boolean killed = outcome.equals("begun") && !working;
                    if (killed) {
                        looks.found(
                                Kind.FAILED_RUN,
                                "the last " + command
                                        + " told no end: it was killed, or lost its connection; it was to "
                                        + row.getString("detail"),
                                where,
                                "see what it did: headway log   then run it again: headway " + command);
                    } else if (outcome.equals("failed") || outcome.equals("interrupted")) {
                        looks.found(
                                Kind.FAILED_RUN,
                                "the last " + command + " "
                                        + (outcome.equals("failed") ? "failed" : "was interrupted") + "\n"
                                        + row.getString("detail"),
                                where,
                                "see what was done before: headway log   and mend what it says, then run it again: headway "
                                        + command);
                    }
                }));
    }

    /** @param applied what the version table says, as far as files and journal know */
    void moved(Set<String> applied, boolean working) {
        if (working) {
            return;
        }
        looks.look("what the journal says of each revision", () -> {
            List<String> gone = new ArrayList<>();
            List<String> come = new ArrayList<>();
            looks.rows(query("moved.sql"), row -> {
                String revision = row.getString("revision");
                boolean up = row.getString("direction").equals("upgrade");
                if (up != applied.contains(revision)) {
                    (up ? gone : come).add(revision);
                }
            });
            moved(gone, "were applied, and the version table says that they are not");
            moved(come, "were taken back, and the version table says that they are applied");
        });
    }

    private void moved(List<String> revisions, String said) {
        if (!revisions.isEmpty()) {
            looks.found(
                    Kind.MOVED_ROW,
                    "the journal says that these " + said + ": " + String.join(", ", revisions),
                    looks.database() + ", " + history.tables(),
                    "somebody else moved the rows: alembic, or a hand; see headway log " + revisions.get(0)
                            + "   and say where the schema stands: headway stamp REVISION");
        }
    }

    /** Whether the schema is what the last run left. */
    void drift(boolean working) {
        if (working) {
            return;
        }
        looks.look("the schema since the last run", () -> {
            List<String> left = new ArrayList<>();
            looks.rows(query("hash.sql"), row -> {
                left.add(row.getString("schema_hash"));
                left.add(row.getString("at"));
            });
            if (!left.isEmpty()) {
                drift(left.get(0), left.get(1));
            }
        });
    }

    private void drift(String then, String at) throws SQLException {
        String now = history.schemaHashNow();
        if (comparable(then, now) && !then.equals(now)) {
            looks.found(
                    Kind.DRIFT,
                    "the schema is not what the last run left at " + at + ": something else changed it since",
                    looks.database(),
                    "see what differs: headway check --live   then undo it by hand, or write it as a revision");
        }
    }

    /** Another major may say the same in other words. */
    private static boolean comparable(String then, String now) {
        int end = now.lastIndexOf(' ');
        return end > 0 && then.startsWith(now.substring(0, end + 1));
    }
}
