package dev.headway.objects;

import dev.headway.history.AppliedFile;
import dev.headway.problem.Problem;
import dev.headway.revision.PlainFile;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes and drops objects of a set within a transaction that is open. Their order is PostgreSQL's to know: what it refuses is
 * tried again behind the others, as long as each round gets further; what cannot be replaced is dropped first, together with
 * what the server says stands on it, and that is made again. Not thread-safe.
 */
public final class Making implements AutoCloseable {

    /** Such a thing is there, or is there and cannot become what it is to be. */
    private static final Set<String> IN_THE_WAY =
            Set.of("42P07", "42723", "42710", "42P16", "42P13", "42809", "2BP01", "0A000");

    private static final String DEPENDENT = "2BP01";

    private static final int MOST_CLEARINGS = 3;

    private final Connection connection;
    private final java.sql.Statement jdbc;
    private final Savepoints savepoints;
    private final ObjectSet set;
    private final Map<String, Pending> pending = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Set<String>> made = new TreeMap<>();
    private final Map<String, Keepsake> keepsakes = new HashMap<>();
    private final Set<String> dropped = new TreeSet<>();

    /** What files made before, and may make no longer. */
    private final Set<String> stale = new LinkedHashSet<>();

    private boolean applying;
    private Map<String, Thing> standing;

    /** A file that is not made yet, and how many of its statements are. */
    private static final class Pending {
        final PlainFile file;
        int done;

        /** How often what stood in its way was dropped: what each file drops of the other would never end. */
        int cleared;

        Pending(PlainFile file) {
            this.file = file;
        }
    }

    public Making(Connection connection, ObjectSet set) throws SQLException {
        this.connection = connection;
        this.set = set;
        this.jdbc = connection.createStatement();
        this.jdbc.setEscapeProcessing(false);
        this.savepoints = new Savepoints(jdbc);
        this.standing = Thing.standing(connection);
        set.applied().values().forEach(file -> file.makes().forEach(name -> owners.put(name, file.name())));
    }

    /** What those had that were dropped and are not made again. */
    public Map<String, Keepsake> keepsakes() {
        return Map.copyOf(keepsakes);
    }

    /** The same, dropped in a transaction before this one. */
    public void inherit(Map<String, Keepsake> earlier) {
        earlier.forEach(keepsakes::putIfAbsent);
    }

    /** Names of what the set has made and a detail of an error says is in the way. */
    public Set<String> named(SQLException error) {
        List<Thing> ours = standing.values().stream()
                .filter(thing -> owners.containsKey(thing.name()))
                .toList();
        Set<String> names = new TreeSet<>();
        Thing.named(ours, Refusal.detail(error)).forEach(thing -> names.add(thing.name()));
        return names;
    }

    /** Files of which something is not there, though they were applied. */
    public List<String> missing() {
        return set.applied().values().stream()
                .filter(file -> !standing.keySet().containsAll(file.makes()))
                .map(AppliedFile::name)
                .toList();
    }

    /**
     * Drops these, and what of the set stands on them.
     *
     * @return the names of all that was dropped
     */
    public Set<String> setAside(Set<String> names) throws SQLException, ObjectFailure {
        for (String name : List.copyOf(names)) {
            Optional<Thing> thing = Optional.ofNullable(standing.get(name));
            if (thing.isPresent()) {
                drop(thing.get());
            }
        }
        return Set.copyOf(dropped);
    }

    /** Drops all of the set that can be; for a trial. */
    public void setAllAside() throws SQLException {
        for (String name : List.copyOf(owners.keySet())) {
            try {
                setAside(Set.of(name));
            } catch (ObjectFailure somethingElseNeedsIt) {
                // It stays, and what it stands on is judged as if nobody had a way to move it.
            }
        }
    }

    /**
     * Makes again what was set aside, as it stood, or as it is to be where it can no longer be as it was.
     *
     * @return the files that can be neither
     */
    public List<String> restore() throws SQLException, ObjectFailure {
        standing = Thing.standing(connection);
        Set<String> files = new TreeSet<>(pending.keySet());
        pending.clear();
        Map<String, Integer> tried = new HashMap<>();
        files.forEach(file -> tried.put(file, 0));
        while (!files.isEmpty()) {
            for (String name : files) {
                List<PlainFile> texts = set.texts(name);
                int number = tried.getOrDefault(name, 0);
                if (number < texts.size()) {
                    pending.put(name, new Pending(texts.get(number)));
                }
            }
            if (pending.isEmpty()) {
                break;
            }
            rounds();
            files.retainAll(pending.keySet());
            files.addAll(pending.keySet());
            files.forEach(file -> tried.merge(file, 1, Integer::sum));
            pending.clear();
        }
        return List.copyOf(files);
    }

    /**
     * Makes the set what it is to be.
     *
     * @param again what to run again after a failure, and what was kept
     * @return for every file that was made, what it made
     */
    public Map<String, Set<String>> apply(List<ObjectSet.Change> changes, String again)
            throws SQLException, ObjectFailure {
        applying = true;
        for (ObjectSet.Change change : changes) {
            String name = change.file().name();
            Optional.ofNullable(set.applied().get(name)).ifPresent(before -> stale.addAll(before.makes()));
            if (change.deed() == ObjectSet.Deed.APPLY) {
                pending.put(name, new Pending(change.file()));
            }
        }
        make(again);
        made.values().forEach(stale::removeAll);
        setAside(stale);
        make(again);
        return made;
    }

    private void make(String again) throws SQLException, ObjectFailure {
        List<Refusal> refusals = rounds();
        if (!refusals.isEmpty()) {
            throw new ObjectFailure(
                    Refusal.problems(refusals, again), refusals.get(0).error());
        }
    }

    /** @return what stands against the files that could not be made */
    private List<Refusal> rounds() throws SQLException, ObjectFailure {
        Map<String, Refusal> refusals = new LinkedHashMap<>();
        boolean further = true;
        while (further && !pending.isEmpty()) {
            further = false;
            for (String name : List.copyOf(pending.keySet())) {
                Pending file = pending.get(name);
                if (file != null) {
                    int before = file.done;
                    Optional<Refusal> refusal = advance(file);
                    refusal.ifPresentOrElse(why -> refusals.put(name, why), () -> refusals.remove(name));
                    further |= refusal.isEmpty() || file.done > before;
                }
            }
        }
        refusals.keySet().retainAll(pending.keySet());
        return List.copyOf(refusals.values());
    }

    private Optional<Refusal> advance(Pending file) throws SQLException, ObjectFailure {
        List<Statement> statements = file.file.statements();
        while (file.done < statements.size()) {
            Statement statement = statements.get(file.done);
            Optional<SQLException> refused = savepoints.refused(statement.text());
            if (refused.isPresent()) {
                if (file.cleared < MOST_CLEARINGS
                        && IN_THE_WAY.contains(Refusal.state(refused.get()).code())
                        && clear(file.file)) {
                    file.cleared++;
                    file.done = 0;
                    continue;
                }
                return Optional.of(new Refusal(file.file.name(), statement, refused.get()));
            }
            if (new Tokens(statement.text()).at("CREATE")) {
                note(file.file, statement);
            }
            file.done++;
        }
        pending.remove(file.file.name());
        return Optional.empty();
    }

    /** What the statement made is known by what is new, or has become another version of itself. */
    private void note(PlainFile file, Statement statement) throws SQLException, ObjectFailure {
        Map<String, Thing> after = Thing.standing(connection);
        for (Thing thing : after.values()) {
            Thing before = standing.get(thing.name());
            if (before == null || !before.version().equals(thing.version())) {
                own(thing, file, statement);
                Keepsake keepsake = keepsakes.remove(thing.name());
                if (keepsake != null) {
                    give(keepsake, thing, file, statement);
                }
            }
        }
        standing = keepsakes.isEmpty() ? after : Thing.standing(connection);
    }

    private void own(Thing thing, PlainFile file, Statement statement) throws ObjectFailure {
        String other = owners.put(thing.name(), file.name());
        boolean both = other != null
                && !other.equals(file.name())
                && made.getOrDefault(other, Set.of()).contains(thing.name());
        if (both) {
            throw new ObjectFailure(
                    List.of(Problem.at(
                            statement.origin(),
                            file.name() + " and " + other + " both make " + thing.name(),
                            "keep one of them")),
                    new SQLException("made twice"));
        }
        made.computeIfAbsent(file.name(), name -> new TreeSet<>()).add(thing.name());
    }

    /** A column may have gone, and with it what was granted and said of it. */
    private void give(Keepsake keepsake, Thing thing, PlainFile file, Statement statement)
            throws SQLException, ObjectFailure {
        for (String sql : keepsake.to(thing, jdbc)) {
            Optional<SQLException> refused = savepoints.refused(sql);
            if (refused.isPresent() && !Refusal.state(refused.get()).code().equals("42703")) {
                throw new ObjectFailure(
                        List.of(Problem.at(
                                statement.origin(),
                                thing.name() + " had to be dropped and made again, and cannot get back what it had: "
                                        + Refusal.message(refused.get()) + "\nstatement: " + sql,
                                "migrate " + file.name() + " as a role that may do this: HEADWAY_DATABASE_URL,"
                                        + " HEADWAY_ROLE")),
                        refused.get());
            }
        }
    }

    /** Drops what this file made when it was last applied, or what a file that is no longer there made. */
    private boolean clear(PlainFile file) throws SQLException, ObjectFailure {
        Set<String> before = new LinkedHashSet<>();
        owners.forEach((name, owner) -> {
            boolean gone = !set.wanted().containsKey(owner) && set.applied().containsKey(owner);
            if (owner.equals(file.name()) || gone) {
                before.add(name);
            }
        });
        before.retainAll(standing.keySet());
        setAside(before);
        return !before.isEmpty();
    }

    private void drop(Thing thing) throws SQLException, ObjectFailure {
        Keepsake keepsake = Keepsake.of(thing, jdbc);
        Optional<SQLException> refused = savepoints.refused("DROP " + thing.name());
        while (refused.isPresent()) {
            SQLException error = refused.get();
            Set<String> above = new TreeSet<>();
            if (Refusal.state(error).code().equals(DEPENDENT)) {
                above.addAll(named(error));
                above.remove(thing.name());
            }
            if (above.isEmpty()) {
                throw new ObjectFailure(List.of(inTheWay(thing, error)), error);
            }
            setAside(above);
            refused = savepoints.refused("DROP " + thing.name());
        }
        keepsakes.putIfAbsent(thing.name(), keepsake);
        forget(thing);
    }

    /** Triggers and rules of a view go with it, and are no reason for the server to refuse. */
    private void forget(Thing thing) throws SQLException, ObjectFailure {
        Map<String, Thing> after = Thing.standing(connection);
        Set<String> gone = new TreeSet<>(standing.keySet());
        gone.removeAll(after.keySet());
        gone.remove(thing.name());
        standing = after;
        dropped.add(thing.name());
        again(thing.name());
        for (String along : gone) {
            if (!owners.containsKey(along)) {
                throw new ObjectFailure(
                        List.of(Problem.of(
                                thing.name() + " has to be dropped and made again, and " + along
                                        + " would go with it, which no file of objects/ makes",
                                Optional.ofNullable(owners.get(thing.name())).orElse(thing.name()),
                                "put it into a file of objects/ too, as it is")),
                        new SQLException("goes along"));
            }
            dropped.add(along);
            again(along);
        }
    }

    /** The file that made it makes it again, from its first statement on. */
    private void again(String name) {
        String owner = owners.get(name);
        if (owner == null) {
            return;
        }
        boolean goes = applying && !set.wanted().containsKey(owner);
        if (goes || (stale.contains(name) && !pending.containsKey(owner))) {
            return;
        }
        made.remove(owner);
        Pending begun = pending.get(owner);
        if (begun != null) {
            begun.done = 0;
            return;
        }
        Optional.ofNullable(set.wanted().get(owner))
                .or(() -> set.texts(owner).stream().findFirst())
                .ifPresent(text -> pending.put(owner, new Pending(text)));
    }

    private Problem inTheWay(Thing thing, SQLException error) {
        String detail = Refusal.detail(error);
        return Problem.of(
                thing.name() + " has to be dropped, and something that no file of objects/ makes needs it: "
                        + Refusal.message(error) + (detail.isEmpty() ? "" : "\ndetail: " + detail),
                Optional.ofNullable(owners.get(thing.name())).orElse(thing.name()),
                "put that into a file of objects/ too   or drop it in a revision");
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
