package dev.headway.corpus;

import dev.headway.autogenerate.Comparison;
import dev.headway.catalog.Catalog;
import dev.headway.connect.Stop;
import dev.headway.corpus.Outcome.Kept;
import dev.headway.corpus.Outcome.Verdict;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Filling;
import dev.headway.ddl.Rows;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.problem.MigrationException;
import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One pair: the identity of both sides, the way up, the way down, with rows if they let it. Not thread-safe. */
final class Trial {

    private final Pair pair;
    /** Five places. */
    private final List<Place> bench;

    private final Outsider outsider;
    private final StringBuilder story = new StringBuilder();
    private String stage = "";
    private Kept kept = Kept.UNTRIED;
    private String rows = "";

    Trial(Pair pair, List<Place> bench, Outsider outsider) {
        this.pair = pair;
        this.bench = List.copyOf(bench);
        this.outsider = outsider;
    }

    /** Something that is not as it should be. */
    private static final class Finding extends Exception {

        private static final long serialVersionUID = 1L;

        private final Verdict verdict;

        Finding(Verdict verdict, String message) {
            super(message);
            this.verdict = verdict;
        }
    }

    /** A statement that the server did not take for what the rows are. */
    private static final class InTheWay extends Exception {

        private static final long serialVersionUID = 1L;

        InTheWay(String message) {
            super(message);
        }
    }

    /** All that was tried, as text. */
    String story() {
        return story.toString();
    }

    Outcome run() {
        try {
            attempt();
            return outcome(Verdict.PASS, "");
        } catch (Finding e) {
            return outcome(e.verdict, String.valueOf(e.getMessage()));
        } catch (MigrationException e) {
            return outcome(stage.startsWith("load") ? Verdict.UNLOADABLE : Verdict.REFUSED, e.getMessage());
        } catch (Exception e) {
            StackTraceElement[] trace = e.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                story.append("    ").append(trace[i]).append('\n');
            }
            return outcome(Verdict.FAILED, e.toString());
        }
    }

    private Outcome outcome(Verdict verdict, String text) {
        story.append('\n')
                .append(stage)
                .append(": ")
                .append(verdict)
                .append('\n')
                .append(text);
        story.append("\nrows: ").append(kept).append('\n').append(rows);
        return new Outcome(pair.name(), verdict, stage, text, kept, rows);
    }

    private void attempt() throws Exception {
        Place changed = load("load old", bench.get(0), pair.old());
        Schema old = schema("old", changed, bench.get(1));
        Schema fresh = schema("new", load("load new", bench.get(2), pair.fresh()), bench.get(3));
        try {
            kept = Filling.fill(changed.connection()) > 0 ? Kept.PASS : Kept.NO_ROWS;
            upAndDown(old, fresh, changed);
        } catch (InTheWay e) {
            story.append('\n')
                    .append(stage)
                    .append(" with rows: ")
                    .append(e.getMessage())
                    .append('\n');
            kept = Kept.REFUSED;
            rows = e.getMessage();
            upAndDown(old, fresh, load("load old", bench.get(0), pair.old()));
        }
    }

    private void upAndDown(Schema old, Schema fresh, Place changed) throws Exception {
        way("up", old, fresh, changed);
        way("down", fresh, old, changed);
    }

    /**
     * A schema as it was loaded.
     *
     * @param dump as {@code pg_dump} writes it
     * @param restored a database that the dump was restored into
     */
    private record Schema(Catalog catalog, String dump, Place restored) {}

    private Schema schema(String name, Place place, Place restored) throws Exception {
        stage = "identity of " + name;
        Catalog catalog = place.inspect();
        String dump = outsider.dump(place.url(), catalog);
        require(catalog, place.inspect(), place, Verdict.NOISE);
        stage += ", pg_dump | psql";
        try {
            outsider.restore(dump, restored.emptied().url());
        } catch (IOException e) {
            // PostgreSQL's own dumps do not all restore; that is no fault of ours.
            throw new Finding(Verdict.UNLOADABLE, String.valueOf(e.getMessage()));
        }
        require(catalog, restored.inspect(), restored, Verdict.NOISE);
        return new Schema(catalog, dump, restored);
    }

    private Place load(String name, Place place, SqlSource source) throws SQLException, InterruptedException {
        stage = name;
        source.content(true).filling().fill(place.emptied().database(), new Stop());
        return place;
    }

    private void require(Catalog from, Catalog to, Place scratchOfTo, Verdict verdict) throws Exception {
        Differences differences = compare(from, to, scratchOfTo);
        if (!differences.isEmpty()) {
            throw new Finding(verdict, "there is a difference:\n" + Ddl.script(differences, Style.PLAIN));
        }
    }

    private void way(String name, Schema from, Schema to, Place changed) throws Exception {
        stage = name;
        Script script = Ddl.script(compare(from.catalog(), to.catalog(), to.restored()), Style.ONLINE);
        story.append("\n======== ").append(name).append("\n\n").append(script).append('\n');
        Rows before = Rows.of(changed.connection());
        apply(script, changed);
        look(before, Rows.of(changed.connection()));
        stage = name + ", compared again";
        require(changed.inspect(), to.catalog(), to.restored(), Verdict.WRONG);
        stage = name + ", pg_dump";
        String seen = outsider.dump(changed.url(), to.catalog());
        if (!Outsider.normalised(seen).equals(Outsider.normalised(to.dump()))) {
            List<String> twice = Outsider.normalised(restored(seen, to.catalog()));
            List<String> wanted =
                    Outsider.normalised(outsider.dump(to.restored().url(), to.catalog()));
            if (!twice.equals(wanted)) {
                throw new Finding(Verdict.WRONG, Outsider.difference(wanted, twice));
            }
        }
    }

    private void look(Rows before, Rows after) {
        List<String> lost = before.lost(after);
        List<String> replaced = before.replaced(after);
        if (!lost.isEmpty() || (!replaced.isEmpty() && kept != Kept.LOST)) {
            kept = lost.isEmpty() ? Kept.REPLACED : Kept.LOST;
            rows = stage + ": " + String.join("; ", lost.isEmpty() ? replaced : lost);
        }
    }

    /** The dump of the restored dump: spelled as PostgreSQL spells it for good. */
    private String restored(String dump, Catalog catalog) throws Exception {
        Place place = bench.get(4).emptied();
        try {
            outsider.restore(dump, place.url());
            return outsider.dump(place.url(), catalog);
        } catch (IOException e) {
            throw new Finding(Verdict.WRONG, "the result cannot be dumped and restored: " + e.getMessage());
        }
    }

    private static Differences compare(Catalog from, Catalog to, Place scratchOfTo) throws SQLException {
        return Comparison.of(from, to, Renames.NONE, scratchOfTo.connection());
    }

    private void apply(Script script, Place place) throws Exception {
        Connection connection = place.connection();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (Section section : script.sections()) {
                connection.setAutoCommit(section.autocommit());
                for (dev.headway.ddl.Statement each : section.statements()) {
                    apply(statement, each.sql());
                }
                if (!section.autocommit()) {
                    connection.commit();
                }
            }
        } finally {
            // what failed in the middle of a section
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private void apply(Statement statement, String sql) throws Finding, InTheWay {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if ((kept == Kept.PASS || kept == Kept.REPLACED)
                    && String.valueOf(e.getSQLState()).matches("2[23]...")) {
                throw new InTheWay(stage + ": " + e.getMessage().replaceAll("\\s+", " ") + " in " + sql);
            }
            throw new Finding(Verdict.FAILED, e.getMessage() + "\n\n" + sql);
        }
    }
}
