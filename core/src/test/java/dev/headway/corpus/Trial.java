package dev.headway.corpus;

import dev.headway.autogenerate.Comparison;
import dev.headway.catalog.Catalog;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.corpus.Outcome.Verdict;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.inspect.Inspector;
import dev.headway.problem.MigrationException;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.scratch.SqlSource;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One pair: the identity of both sides, the way up, the way down. Not thread-safe. */
final class Trial {

    private final Pair pair;
    private final Scratch scratch;
    private final Outsider outsider;
    private final StringBuilder story = new StringBuilder();
    private String stage = "";

    Trial(Pair pair, Scratch scratch, Outsider outsider) {
        this.pair = pair;
        this.scratch = scratch;
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
        return Outcome.of(pair.name(), verdict, stage, text);
    }

    private void attempt() throws Exception {
        try (ScratchDatabase database = load("load old", pair.old());
                ScratchDatabase other = load("load new", pair.fresh());
                ScratchDatabase oldAgain = scratch.empty();
                ScratchDatabase freshAgain = scratch.empty()) {
            Schema old = schema("old", database, oldAgain);
            Schema fresh = schema("new", other, freshAgain);
            way("up", old, fresh, database);
            way("down", fresh, old, database);
        }
    }

    /**
     * A schema as it was loaded.
     *
     * @param dump as {@code pg_dump} writes it
     * @param restored a database that the dump was restored into
     */
    private record Schema(Catalog catalog, String dump, ScratchDatabase restored) {}

    private Schema schema(String name, ScratchDatabase database, ScratchDatabase restored) throws Exception {
        stage = "identity of " + name;
        String dump = outsider.dump(url(database));
        Catalog catalog = inspect(database);
        require(catalog, inspect(database), database, Verdict.NOISE);
        stage += ", pg_dump | psql";
        try {
            outsider.restore(dump, url(restored));
        } catch (IOException e) {
            // PostgreSQL's own dumps do not all restore; that is no fault of ours.
            throw new Finding(Verdict.UNLOADABLE, String.valueOf(e.getMessage()));
        }
        require(catalog, inspect(restored), restored, Verdict.NOISE);
        return new Schema(catalog, dump, restored);
    }

    private ScratchDatabase load(String name, SqlSource source) throws SQLException, InterruptedException {
        stage = name;
        ScratchDatabase database = scratch.empty();
        try {
            source.content(true).filling().fill(database, new Stop());
            return database;
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private void require(Catalog from, Catalog to, ScratchDatabase scratchOfTo, Verdict verdict) throws Exception {
        Differences differences = compare(from, to, scratchOfTo);
        if (!differences.isEmpty()) {
            throw new Finding(verdict, "there is a difference:\n" + Ddl.script(differences, Style.PLAIN));
        }
    }

    private void way(String name, Schema from, Schema to, ScratchDatabase changed) throws Exception {
        stage = name;
        Script script = Ddl.script(compare(from.catalog(), to.catalog(), to.restored()), Style.ONLINE);
        story.append("\n======== ").append(name).append("\n\n").append(script).append('\n');
        apply(script, changed);
        stage = name + ", compared again";
        require(inspect(changed), to.catalog(), to.restored(), Verdict.WRONG);
        stage = name + ", pg_dump";
        String seen = outsider.dump(url(changed));
        if (!Outsider.normalised(seen).equals(Outsider.normalised(to.dump()))) {
            List<String> twice = Outsider.normalised(restored(seen));
            List<String> wanted = Outsider.normalised(outsider.dump(url(to.restored())));
            if (!twice.equals(wanted)) {
                throw new Finding(Verdict.WRONG, Outsider.difference(wanted, twice));
            }
        }
    }

    /** The dump of the restored dump: spelled as PostgreSQL spells it for good. */
    private String restored(String dump) throws Exception {
        try (ScratchDatabase database = scratch.empty()) {
            outsider.restore(dump, url(database));
            return outsider.dump(url(database));
        } catch (IOException e) {
            throw new Finding(Verdict.WRONG, "the result cannot be dumped and restored: " + e.getMessage());
        }
    }

    private Catalog inspect(ScratchDatabase database) throws SQLException, InterruptedException {
        try (Session session = database.open(new Stop())) {
            return new Inspector().inspect(session.connection());
        }
    }

    private static Differences compare(Catalog from, Catalog to, ScratchDatabase scratchOfTo)
            throws SQLException, InterruptedException {
        try (Session session = scratchOfTo.open(new Stop())) {
            return Comparison.of(from, to, Renames.NONE, session.connection());
        }
    }

    private void apply(Script script, ScratchDatabase database) throws Exception {
        try (Session session = database.open(new Stop());
                Statement statement = session.connection().createStatement()) {
            statement.setEscapeProcessing(false);
            for (Section section : script.sections()) {
                session.connection().setAutoCommit(section.autocommit());
                for (dev.headway.ddl.Statement each : section.statements()) {
                    apply(statement, each.sql());
                }
                if (!section.autocommit()) {
                    session.connection().commit();
                }
            }
        }
    }

    private static void apply(Statement statement, String sql) throws Finding {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Finding(Verdict.FAILED, e.getMessage() + "\n\n" + sql);
        }
    }

    private static String url(ScratchDatabase database) {
        return "postgresql://" + database.url().user() + "@" + database.url().address();
    }
}
