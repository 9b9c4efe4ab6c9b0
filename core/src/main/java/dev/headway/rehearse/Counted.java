package dev.headway.rehearse;

import dev.headway.pg.SqlState;
import dev.headway.plan.Direction;
import dev.headway.revision.Section;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import dev.headway.verdict.OnRows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs a section as the runner would, where tables have rows, and counts what each statement writes. Not thread-safe. */
final class Counted {

    private static final String COUNT =
            Template.of(Counted.class, "written.sql").sql();

    private final Worker worker;
    private final Placeholders placeholders;
    private final List<OnRows.Written> written = new ArrayList<>();
    private Optional<Statement> running = Optional.empty();

    Counted(Worker worker, Placeholders placeholders) {
        this.worker = worker;
        this.placeholders = placeholders;
    }

    /** A statement that the server refused; the session goes on. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        /** Of one that is thrown and caught at once. */
        @SuppressWarnings("serial")
        private final Optional<Statement> statement;

        private final SQLException said;

        Refused(Optional<Statement> statement, SQLException said) {
            super(said);
            this.statement = statement;
            this.said = said;
        }

        Optional<Statement> statement() {
            return statement;
        }

        SQLException said() {
            return said;
        }
    }

    /** What was written so far. */
    List<OnRows.Written> written() {
        return List.copyOf(written);
    }

    /** @throws Refused if the server refuses something; nothing of a transaction stays then */
    void run(Section section, Direction direction) throws SQLException, InterruptedException, Refused {
        worker.anew(false, false);
        try {
            if (section.autocommit()) {
                for (Section.Entry entry : section.entries()) {
                    byItself(entry);
                }
            } else {
                inTransaction(section, direction);
            }
        } catch (SQLException e) {
            if (SqlState.of(e.getSQLState()).endsTheSession()) {
                throw e;
            }
            throw new Refused(running, e);
        }
    }

    private void inTransaction(Section section, Direction direction) throws SQLException, InterruptedException {
        worker.execute("BEGIN");
        try {
            for (Section.Entry entry : section.entries()) {
                count(entry.statement(), () -> worker.run(entry, placeholders));
            }
            if (section.code().isPresent()) {
                Section.Code code = section.code().get();
                count(
                        new Statement(code.name(), section.origin(), Optional.empty()),
                        () -> worker.perform(code, direction));
            }
            running = Optional.empty();
            Passage.commit(worker);
        } catch (SQLException | InterruptedException | RuntimeException e) {
            Passage.rollBack(worker);
            throw e;
        }
    }

    private void byItself(Section.Entry entry) throws SQLException, InterruptedException {
        String sql = Worker.text(entry, placeholders);
        if (Passage.isAlone(sql)) {
            alone(entry);
            return;
        }
        worker.execute("BEGIN");
        try {
            count(entry.statement(), () -> worker.run(entry, placeholders));
            Passage.commit(worker);
        } catch (SQLException e) {
            Passage.rollBack(worker);
            if (!Passage.isForAlone(sql, e)) {
                throw e;
            }
            alone(entry);
        } catch (InterruptedException | RuntimeException e) {
            Passage.rollBack(worker);
            throw e;
        }
    }

    /** Nothing counts rows of what commits by itself. */
    private void alone(Section.Entry entry) throws SQLException, InterruptedException {
        running = Optional.of(entry.statement());
        Count before = Count.of(worker.connection());
        worker.run(entry, placeholders);
        written.add(new OnRows.Written(
                entry.statement(), 0, Count.of(worker.connection()).wal() - before.wal()));
    }

    private void count(Statement statement, Watch.Work work) throws SQLException, InterruptedException {
        running = Optional.of(statement);
        if (Set.of("SET", "RESET").contains(new Tokens(statement.text()).word())) {
            // Not before SET TRANSACTION, which no query may precede.
            work.run();
            written.add(new OnRows.Written(statement, 0, 0));
            return;
        }
        Count before = Count.of(worker.connection());
        work.run();
        Count after = Count.of(worker.connection());
        written.add(new OnRows.Written(statement, after.rows() - before.rows(), after.wal() - before.wal()));
    }

    /** Rows and bytes, from some moment on. */
    private record Count(long rows, long wal) {

        static Count of(Connection connection) throws SQLException {
            try (java.sql.Statement query = connection.createStatement();
                    ResultSet row = query.executeQuery(COUNT)) {
                row.next();
                return new Count(row.getLong("rows"), row.getLong("wal"));
            }
        }
    }
}
