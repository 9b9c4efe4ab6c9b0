package dev.headway.objects;

import dev.headway.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What stands of a set and which file made it; drops of it what is in the way, with what the server says stands on that, and
 * keeps what people gave to it. Within one transaction; not thread-safe.
 */
final class Clearing {

    private static final String DEPENDENT = "2BP01";

    private final Connection connection;
    private final java.sql.Statement jdbc;
    private final Savepoints savepoints;
    private final Consumer<String> gone;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, Keepsake> keepsakes = new HashMap<>();
    private final SortedSet<String> dropped = new TreeSet<>();
    private Map<String, Thing> standing;

    /** @param gone hears of each thing that was dropped, or went along */
    Clearing(Connection connection, java.sql.Statement jdbc, ObjectSet set, Consumer<String> gone) throws SQLException {
        this.connection = connection;
        this.jdbc = jdbc;
        this.savepoints = new Savepoints(jdbc);
        this.gone = gone;
        this.standing = Thing.standing(connection);
        set.applied().values().forEach(file -> file.makes().forEach(name -> owners.put(name, file.name())));
    }

    /** Which file made each thing, by the thing's name; whoever makes one enters itself. */
    Map<String, String> owners() {
        return owners;
    }

    /** What those had that were dropped and are not made again; who gives it back takes it out. */
    Map<String, Keepsake> keepsakes() {
        return keepsakes;
    }

    /** All that was dropped. */
    SortedSet<String> dropped() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(dropped));
    }

    /** What stood when this was last looked at. */
    Map<String, Thing> standing() {
        return standing;
    }

    /** Looks again. */
    Map<String, Thing> look() throws SQLException {
        standing = Thing.standing(connection);
        return standing;
    }

    /** Names of what the set has made and a detail of an error says is in the way. */
    Set<String> named(SQLException error) {
        List<Thing> ours = standing.values().stream()
                .filter(thing -> owners.containsKey(thing.name()))
                .toList();
        Set<String> names = new TreeSet<>();
        Thing.named(ours, Refusal.detail(error)).forEach(thing -> names.add(thing.name()));
        return names;
    }

    /** Drops these, where they stand, and what of the set stands on them. */
    void drop(Collection<String> names) throws SQLException, ObjectFailure {
        for (String name : List.copyOf(names)) {
            Optional<Thing> thing = Optional.ofNullable(standing.get(name));
            if (thing.isPresent()) {
                drop(thing.get());
            }
        }
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
            drop(above);
            refused = savepoints.refused("DROP " + thing.name());
        }
        keepsakes.putIfAbsent(thing.name(), keepsake);
        forget(thing);
    }

    /** Triggers and rules of a view go with it, and are no reason for the server to refuse. */
    private void forget(Thing thing) throws SQLException, ObjectFailure {
        Set<String> along = new TreeSet<>(standing.keySet());
        along.removeAll(look().keySet());
        along.remove(thing.name());
        went(thing.name());
        for (String name : along) {
            if (!owners.containsKey(name)) {
                throw new ObjectFailure(List.of(goesAlong(thing, name)), new SQLException("goes along"));
            }
            went(name);
        }
    }

    private void went(String name) {
        dropped.add(name);
        gone.accept(name);
    }

    private Problem goesAlong(Thing thing, String along) {
        return Problem.of(
                thing.name() + " has to be dropped and made again, and " + along
                        + " would go with it, which no file of objects/ makes",
                place(thing),
                "put it into a file of objects/ too, as it is");
    }

    private Problem inTheWay(Thing thing, SQLException error) {
        String detail = Refusal.detail(error);
        return Problem.of(
                thing.name() + " has to be dropped, and something that no file of objects/ makes needs it: "
                        + Refusal.message(error) + (detail.isEmpty() ? "" : "\ndetail: " + detail),
                place(thing),
                "put that into a file of objects/ too   or drop it in a revision");
    }

    private String place(Thing thing) {
        return Optional.ofNullable(owners.get(thing.name())).orElse(thing.name());
    }
}
