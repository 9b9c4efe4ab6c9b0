package dev.headway.objects;

import dev.headway.problem.Problem;
import dev.headway.revision.PlainFile;
import dev.headway.sql.Statement;
import dev.headway.sql.Tokens;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes what files say. Their order is PostgreSQL's to know: what it refuses is tried again behind the others, as long as each
 * round gets further; what cannot be replaced is dropped first. Within one transaction; not thread-safe.
 */
final class Rounds {

    /** Such a thing is there, or is there and cannot become what it is to be. */
    private static final Set<String> IN_THE_WAY =
            Set.of("42P07", "42723", "42710", "42P16", "42P13", "42809", "2BP01", "0A000");

    private static final int MOST_CLEARINGS = 3;

    private final java.sql.Statement jdbc;
    private final Savepoints savepoints;
    private final ObjectSet set;
    private final Clearing clearing;
    private final Map<String, Pending> pending = new TreeMap<>();
    private final Map<String, Set<String>> made = new TreeMap<>();

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

    Rounds(java.sql.Statement jdbc, ObjectSet set, Clearing clearing) {
        this.jdbc = jdbc;
        this.savepoints = new Savepoints(jdbc);
        this.set = set;
        this.clearing = clearing;
    }

    /** For every file that was made, what it made. */
    Map<String, Set<String>> made() {
        return made;
    }

    /** Files that are not made yet. */
    Set<String> pending() {
        return pending.keySet();
    }

    /** Has this file made, from its first statement on. */
    void begin(PlainFile file) {
        pending.put(file.name(), new Pending(file));
    }

    /**
     * Something that the file made is gone.
     *
     * @return whether the file is to be made anyway, and now begins again
     */
    boolean again(String file) {
        made.remove(file);
        Pending begun = pending.get(file);
        if (begun != null) {
            begun.done = 0;
        }
        return begun != null;
    }

    /** @return what stands against the files that could not be made */
    List<Refusal> run() throws SQLException, ObjectFailure {
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
            Optional<SQLException> refused = savepoints.refused(set.filled(file.file, statement));
            if (refused.isPresent()) {
                if (file.cleared < MOST_CLEARINGS
                        && IN_THE_WAY.contains(Refusal.state(refused.get()).code())
                        && clear(file.file)) {
                    file.cleared++;
                    file.done = 0;
                    continue;
                }
                return Optional.of(new Refusal(
                        file.file.name(), statement, set.placeholders().only(file.file.uses()), refused.get()));
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
        Map<String, Thing> earlier = clearing.standing();
        for (Thing thing : clearing.look().values()) {
            Thing before = earlier.get(thing.name());
            if (before == null || !before.version().equals(thing.version())) {
                own(thing, file, statement);
                Keepsake keepsake = clearing.keepsakes().remove(thing.name());
                if (keepsake != null) {
                    give(keepsake, thing, file, statement);
                }
            }
        }
        if (!clearing.keepsakes().isEmpty()) {
            clearing.look();
        }
    }

    private void own(Thing thing, PlainFile file, Statement statement) throws ObjectFailure {
        String other = clearing.owners().put(thing.name(), file.name());
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
        clearing.owners().forEach((name, owner) -> {
            boolean gone = !set.wanted().containsKey(owner) && set.applied().containsKey(owner);
            if (owner.equals(file.name()) || gone) {
                before.add(name);
            }
        });
        before.retainAll(clearing.standing().keySet());
        clearing.drop(before);
        return !before.isEmpty();
    }
}
