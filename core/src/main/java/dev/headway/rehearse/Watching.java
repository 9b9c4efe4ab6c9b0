package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import dev.headway.connect.Session;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.plan.Direction;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.revision.Options;
import dev.headway.revision.Section;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import dev.headway.sql.Template;
import dev.headway.sql.Tokens;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Observation;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One upgrade, run as the runner would run it, statement by statement under our eyes. Not thread-safe. */
final class Watching {

    private static final String FOREIGN_KEY =
            Template.of(Watching.class, "foreign-key.sql").sql();
    /** Stands for what a class sends; whatever the server says meanwhile only the class hears. */
    private static final String JAVA = "JAVA";

    private static final String VALIDATING = "validating foreign key constraint \"";

    private final Worker worker;
    private final Session observer;
    private final SessionSource source;
    private final Placeholders placeholders;
    private final Stop stop;
    private final Watch watch;
    private final boolean signals;
    private final Map<Long, Long> leaves;
    private final Relations before;
    private final Course course;
    private final List<Observation> observations = new ArrayList<>();
    private boolean counting;

    Watching(
            Worker worker,
            Session observer,
            SessionSource source,
            Placeholders placeholders,
            boolean signals,
            Map<Long, Long> leaves,
            Stop stop)
            throws SQLException {
        this.worker = worker;
        this.observer = observer;
        this.source = source;
        this.placeholders = placeholders;
        this.stop = stop;
        this.signals = signals;
        this.leaves = leaves;
        this.watch = new Watch(observer, worker.connection(), stop);
        this.before = Relations.read(observer.connection(), leaves);
        this.course = new Course(before);
    }

    List<Observation> of(Section section) throws SQLException, InterruptedException {
        worker.anew(true, signals);
        if (section.autocommit()) {
            for (Section.Entry entry : section.entries()) {
                byItself(entry);
            }
        } else {
            inTransaction(section);
        }
        return observations;
    }

    private void inTransaction(Section section) throws SQLException, InterruptedException {
        begin();
        try {
            for (Section.Entry entry : section.entries()) {
                inside(entry, text(entry), () -> worker.run(entry, placeholders));
            }
            if (section.code().isPresent()) {
                Section.Code code = section.code().get();
                Statement named = new Statement(code.name(), section.origin(), Optional.empty());
                inside(new Section.Entry(named, Options.NONE), JAVA, () -> worker.perform(code, Direction.UPGRADE));
            }
            Passage.attempt(section.origin(), () -> Passage.commit(worker));
        } catch (SQLException | InterruptedException | RuntimeException e) {
            Passage.rollBack(worker);
            throw e;
        }
    }

    private void begin() throws SQLException {
        worker.execute("BEGIN");
        counting = false;
    }

    private void byItself(Section.Entry entry) throws SQLException, InterruptedException {
        String sql = text(entry);
        if (Passage.isAlone(sql)) {
            alone(entry);
            return;
        }
        begin();
        try {
            inside(entry, sql, () -> worker.run(entry, placeholders));
            Passage.attempt(entry.statement().origin(), () -> Passage.commit(worker));
        } catch (MigrationException e) {
            Passage.rollBack(worker);
            if (e.getCause() instanceof SQLException refused && Passage.isForAlone(sql, refused)) {
                alone(entry);
            } else {
                throw e;
            }
        } catch (SQLException | InterruptedException | RuntimeException e) {
            Passage.rollBack(worker);
            throw e;
        }
    }

    private String text(Section.Entry entry) {
        return Worker.text(entry, placeholders);
    }

    private void inside(Section.Entry entry, String sql, Watch.Work work) throws SQLException, InterruptedException {
        String word = new Tokens(sql).word();
        boolean setting = Set.of("SET", "RESET").contains(word);
        if (!counting && !setting) {
            // Not before SET TRANSACTION, which no query may precede.
            course.begin(Sight.of(worker.connection()));
            counting = true;
        }
        Origin origin = entry.statement().origin();
        Watch.Seen seen;
        Set<ObjectId> planned;
        try {
            planned = planned(word, sql);
            seen = isOpaque(word) ? watch.during(work) : new Watch.Seen(work.run(), Set.of(), false);
        } catch (SQLException e) {
            throw Passage.refused(origin, e);
        }
        List<Fact> facts = new ArrayList<>();
        if (counting) {
            facts.addAll(course.inside(ran(sql, seen, planned), Sight.of(worker.connection()), seen.locks()));
        }
        if (signals && counting) {
            int number = observations.size() + 1;
            Probe.doubts(observer.connection(), facts, out -> out.since() == number && course.holds(out), before)
                    .forEach(why -> facts.add(new Fact.Unseen(why)));
        } else if (isOpaque(word)) {
            facts.add(new Fact.Unseen("only a superuser may have event triggers, which tell what it does inside"));
        }
        if (sql.equals(JAVA)) {
            facts.add(new Fact.Unseen("a class may do something else where there are rows"));
        }
        Branches.of(sql).ifPresent(why -> facts.add(new Fact.Unseen(why)));
        add(entry, facts);
        if (setting || isOpaque(word)) {
            worker.listen();
        }
    }

    /** Whether its first word does not tell what it does. */
    private static boolean isOpaque(String word) {
        return Set.of("DO", "CALL", "SELECT", "WITH", "EXECUTE", "", JAVA).contains(word);
    }

    private void alone(Section.Entry entry) throws SQLException, InterruptedException {
        Origin origin = entry.statement().origin();
        Watch.Seen seen;
        Relations now = Relations.read(observer.connection(), leaves);
        try (Parking parking = Parking.of(now, source, stop)) {
            seen = watch.parked(() -> worker.run(entry, placeholders), parking);
        } catch (SQLException e) {
            throw Passage.refused(origin, e);
        }
        String sql = text(entry);
        Relations after = Relations.read(observer.connection(), leaves);
        List<Fact> facts = new ArrayList<>(course.alone(ran(sql, seen, Set.of()), seen.locks(), after));
        if (isOpaque(new Tokens(sql).word())) {
            facts.add(
                    new Fact.Unseen("it commits by itself, so that what it does between its commits is seen in part"));
        }
        Branches.of(sql).ifPresent(why -> facts.add(new Fact.Unseen(why)));
        add(entry, facts);
        worker.listen();
    }

    private void add(Section.Entry entry, List<Fact> facts) {
        observations.add(new Observation(observations.size() + 1, entry, facts));
    }

    private Set<ObjectId> planned(String word, String sql) throws SQLException {
        if (word.equals("DELETE")) {
            return Planned.deletes(worker.plan(sql), before, worker.connection());
        }
        boolean writes = Set.of("INSERT", "UPDATE", "MERGE", "WITH").contains(word);
        return writes && course.holdsRowExclusive() ? Planned.writes(worker.plan(sql), before) : Set.of();
    }

    private Course.Ran ran(String sql, Watch.Seen seen, Set<ObjectId> planned) throws SQLException {
        Heard heard = Heard.of(seen.messages());
        Map<String, Set<Long>> constraints = new LinkedHashMap<>();
        for (String text : heard.texts()) {
            if (text.startsWith(VALIDATING)) {
                String name = text.substring(VALIDATING.length(), text.length() - 1);
                constraints.put(name, withForeignKey(name));
            }
        }
        return new Course.Ran(observations.size() + 1, sql, heard, constraints, planned);
    }

    private Set<Long> withForeignKey(String name) throws SQLException {
        Set<Long> tables = new TreeSet<>();
        try (PreparedStatement query = worker.connection().prepareStatement(FOREIGN_KEY)) {
            query.setString(1, name);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                tables.add(row.getLong(1));
            }
        }
        return tables;
    }
}
