package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.objects.Keepsake;
import dev.headway.objects.Making;
import dev.headway.objects.ObjectFailure;
import dev.headway.objects.ObjectSet;
import dev.headway.pg.SqlState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * Objects of {@code objects/} that stand on what a step changes, so that PostgreSQL refuses the change. The step is tried
 * again with those set aside: dropped before it and made again behind it, in its own transaction, so that nobody sees them
 * gone. PostgreSQL names them. Of one step; not thread-safe.
 */
final class Aside {

    /** Something depends on what is dropped. */
    private static final SqlState DEPENDENT_OBJECTS_STILL_EXIST = new SqlState("2BP01");

    /** Among much else: cannot alter type of a column used by a view or rule. */
    private static final SqlState FEATURE_NOT_SUPPORTED = new SqlState("0A000");

    /** As a new session has it; another statement of the section, in a transaction of its own, may count on another one. */
    private static final String OWN_SCHEMA = "SET LOCAL search_path TO DEFAULT";

    private final Connection connection;
    private final ObjectSet set;
    private final Set<String> names = new TreeSet<>();
    private Optional<Making> making = Optional.empty();
    private final SortedSet<String> dropped = new TreeSet<>();
    private final SortedSet<String> lost = new TreeSet<>();
    private final Map<String, Keepsake> keepsakes = new HashMap<>();

    Aside(Connection connection, ObjectSet set) {
        this.connection = connection;
        this.set = set;
    }

    /** Whether it makes sense to try the step again, because it failed for objects that can be set aside. */
    boolean learns(StatementFailure failure) {
        boolean refused = failure.state().equals(DEPENDENT_OBJECTS_STILL_EXIST)
                || failure.state().equals(FEATURE_NOT_SUPPORTED);
        if (set.applied().isEmpty() || !refused || !failure.isTheStatementsOwn()) {
            return false;
        }
        Pipeline.rollBack(connection, failure);
        try (Making looking = new Making(connection, set)) {
            return names.addAll(looking.named(failure.sqlException()));
        } catch (SQLException e) {
            failure.sqlException().addSuppressed(e);
            return false;
        }
    }

    /** Nothing is set aside yet, of the same set. */
    Aside anew() {
        return new Aside(connection, set);
    }

    /** Whether nothing is known to be in the way. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** What was set aside for one statement, of a step whose statements are committed one by one. */
    void add(Aside committed) {
        names.addAll(committed.names);
        dropped.addAll(committed.dropped);
        lost.addAll(committed.lost);
        keepsakes.putAll(committed.keepsakes);
    }

    /** Drops them, ahead of the step's statements. */
    void before(Pipeline pipeline) throws StatementFailure {
        if (!names.isEmpty()) {
            pipeline.flush();
            work(() -> {
                Making begun = new Making(connection, set);
                making = Optional.of(begun);
                dropped.clear();
                dropped.addAll(begun.setAside(names));
            });
        }
    }

    /** Makes them again, behind the step's statements. */
    void after(Pipeline pipeline, SessionState session) throws StatementFailure {
        if (making.isPresent()) {
            session.asOurselves(pipeline);
            pipeline.add(Sent.Ours.SET_UP, OWN_SCHEMA);
            pipeline.flush();
            Making begun = making.get();
            making = Optional.empty();
            work(() -> {
                try (begun) {
                    lost.clear();
                    lost.addAll(begun.restore());
                    keepsakes.clear();
                    keepsakes.putAll(begun.keepsakes());
                }
            });
        }
    }

    /** What the journal tells of it; empty if nothing was set aside. */
    Optional<String> told() {
        if (names.isEmpty()) {
            return Optional.empty();
        }
        StringJoiner text = new StringJoiner("; ");
        text.add("set aside " + String.join(", ", dropped));
        if (!lost.isEmpty()) {
            text.add("not made again: " + String.join(", ", lost));
        }
        return Optional.of(text.toString());
    }

    /** Files whose objects could not be made again behind the step. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** What their objects had, for when they are made later in the run. */
    Map<String, Keepsake> keepsakes() {
        return Map.copyOf(keepsakes);
    }

    /** Entries for the journal that they are not there any more. */
    List<Entry> gone(String command) {
        return lost.stream()
                .flatMap(name -> Optional.ofNullable(set.applied().get(name)).stream())
                .map(file -> Entry.of(
                        command,
                        ObjectSet.Deed.DROP.toString(),
                        new Entry.OfFile(file.name(), file.checksum(), file.source(), file.makes()),
                        Entry.Outcome.DONE))
                .toList();
    }

    private static void work(Work work) throws StatementFailure {
        try {
            work.done();
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.MENDING);
        } catch (ObjectFailure e) {
            throw StatementFailure.because(e.problems().get(0));
        }
    }

    private interface Work {
        void done() throws SQLException, ObjectFailure;
    }
}
