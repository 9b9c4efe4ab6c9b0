package dev.headway.objects;

import dev.headway.history.AppliedFile;
import dev.headway.revision.PlainFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes and drops objects of a set within a transaction that is open, and sets them aside for what a revision does beneath
 * them. Not thread-safe.
 */
public final class Making implements AutoCloseable {

    private final java.sql.Statement jdbc;
    private final ObjectSet set;
    private final Clearing clearing;
    private final Rounds rounds;

    /** What files made before, and may make no longer. */
    private final Set<String> stale = new LinkedHashSet<>();

    private boolean applying;

    public Making(Connection connection, ObjectSet set) throws SQLException {
        this.set = set;
        this.jdbc = connection.createStatement();
        this.jdbc.setEscapeProcessing(false);
        this.clearing = new Clearing(connection, jdbc, set, this::again);
        this.rounds = new Rounds(jdbc, set, clearing);
    }

    /** What those had that were dropped and are not made again. */
    public Map<String, Keepsake> keepsakes() {
        return Map.copyOf(clearing.keepsakes());
    }

    /** The same, dropped in a transaction before this one. */
    public void inherit(Map<String, Keepsake> earlier) {
        earlier.forEach(clearing.keepsakes()::putIfAbsent);
    }

    /** Names of what the set has made and a detail of an error says is in the way. */
    public Set<String> named(SQLException error) {
        return clearing.named(error);
    }

    /** Files of which something is not there, though they were applied. */
    public List<String> missing() {
        return set.applied().values().stream()
                .filter(file -> !clearing.standing().keySet().containsAll(file.makes()))
                .map(AppliedFile::name)
                .toList();
    }

    /**
     * Drops these, and what of the set stands on them.
     *
     * @return the names of all that was dropped
     */
    public SortedSet<String> setAside(Set<String> names) throws SQLException, ObjectFailure {
        clearing.drop(names);
        return clearing.dropped();
    }

    /** Drops all of the set that can be; for a trial. */
    public void setAllAside() throws SQLException {
        for (String name : List.copyOf(clearing.owners().keySet())) {
            try {
                clearing.drop(List.of(name));
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
        clearing.look();
        Set<String> files = new TreeSet<>(rounds.pending());
        rounds.pending().clear();
        Map<String, Integer> tried = new HashMap<>();
        files.forEach(file -> tried.put(file, 0));
        while (!files.isEmpty()) {
            for (String name : files) {
                List<PlainFile> texts = set.texts(name);
                int number = tried.getOrDefault(name, 0);
                if (number < texts.size()) {
                    rounds.begin(texts.get(number));
                }
            }
            if (rounds.pending().isEmpty()) {
                break;
            }
            rounds.run();
            files.clear();
            files.addAll(rounds.pending());
            files.forEach(file -> tried.merge(file, 1, Integer::sum));
            rounds.pending().clear();
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
                rounds.begin(change.file());
            }
        }
        make(again);
        rounds.made().values().forEach(stale::removeAll);
        clearing.drop(stale);
        make(again);
        return rounds.made();
    }

    private void make(String again) throws SQLException, ObjectFailure {
        List<Refusal> refusals = rounds.run();
        if (!refusals.isEmpty()) {
            throw new ObjectFailure(
                    Refusal.problems(refusals, again), refusals.get(0).error());
        }
    }

    /** Something is gone. The file that made it makes it again, from its first statement on. */
    private void again(String name) {
        Optional<String> owner = Optional.ofNullable(clearing.owners().get(name));
        if (owner.isPresent() && isWanted(name, owner.get()) && !rounds.again(owner.get())) {
            Optional.ofNullable(set.wanted().get(owner.get()))
                    .or(() -> set.texts(owner.get()).stream().findFirst())
                    .ifPresent(rounds::begin);
        }
    }

    private boolean isWanted(String name, String owner) {
        boolean goes = applying && !set.wanted().containsKey(owner);
        return !goes && (!stale.contains(name) || rounds.pending().contains(owner));
    }

    @Override
    public void close() throws SQLException {
        jdbc.close();
    }
}
