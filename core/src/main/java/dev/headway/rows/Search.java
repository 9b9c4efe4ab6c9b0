package dev.headway.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for values that constraints take: those of the columns that the server's refusal is about are tried out together,
 * until the row is taken or refused for another reason, which is the next to be looked at. Not thread-safe.
 */
final class Search {

    /** Of the columns that are tried out together, this many choices each: all in all some two hundred rows. */
    private static final int[] BREADTH = {0, 80, 15, 6, 4, 3, 3};

    private static final int TRIES = 600;
    private static final int PATTERNS = 12;

    private final TableFilling table;
    private final Blame blame;
    private int tries;

    Search(TableFilling table, Blame blame) {
        this.table = table;
        this.blame = blame;
    }

    /** Choices with which a row was taken; such rows stand in the table then. */
    List<List<Optional<List<String>>>> patterns(SQLException refusal) throws SQLException, InterruptedException {
        List<Optional<List<String>>> base = table.own();
        Set<Integer> tried = new TreeSet<>();
        SQLException why = refusal;
        tries = 0;
        while (tries < TRIES) {
            Set<Integer> guilty = blame.slots(why, table.slots());
            if (guilty.isEmpty()) {
                return List.of();
            }
            tried = Collections.disjoint(tried, guilty) ? new TreeSet<>() : tried;
            tried.addAll(guilty);
            Round round = round(base, new ArrayList<>(tried), Blame.reason(why));
            if (!round.taken().isEmpty()) {
                return round.taken();
            }
            if (round.further().isEmpty()) {
                return List.of();
            }
            base = round.further().get();
            why = round.why();
        }
        return List.of();
    }

    /**
     * @param taken choices with which rows were
     * @param further choices with which one was refused for another reason
     */
    private record Round(
            List<List<Optional<List<String>>>> taken,
            Optional<List<Optional<List<String>>>> further,
            SQLException why) {}

    private Round round(List<Optional<List<String>>> base, List<Integer> slots, String reason)
            throws SQLException, InterruptedException {
        List<List<Optional<List<String>>>> taken = new ArrayList<>();
        Optional<List<Optional<List<String>>>> further = Optional.empty();
        SQLException why = new SQLException();
        int breadth = BREADTH[Math.min(slots.size(), BREADTH.length - 1)];
        int[] choice = new int[slots.size()];
        do {
            List<Optional<List<String>>> pattern = with(base, slots, choice);
            tries++;
            if (table.accept(List.of(table.row(pattern)))) {
                taken.add(pattern);
            } else if (further.isEmpty()
                    && !Blame.reason(table.refusal().orElseThrow()).equals(reason)) {
                further = Optional.of(pattern);
                why = table.refusal().orElseThrow();
            }
        } while (taken.size() < PATTERNS
                && tries < TRIES
                && (further.isEmpty() || taken.isEmpty() || tries < TRIES / 2)
                && move(choice, slots, breadth));
        return new Round(taken, further, why);
    }

    private List<Optional<List<String>>> with(List<Optional<List<String>>> base, List<Integer> slots, int[] choice) {
        List<Optional<List<String>>> pattern = new ArrayList<>(base);
        for (int i = 0; i < choice.length; i++) {
            pattern.set(
                    slots.get(i),
                    Optional.of(table.slots().get(slots.get(i)).all().get(choice[i])));
        }
        return pattern;
    }

    /** On to the next combination; the first column's choice changes fastest. */
    private boolean move(int[] choice, List<Integer> slots, int breadth) {
        for (int i = 0; i < choice.length; i++) {
            if (++choice[i]
                    < Math.min(breadth, table.slots().get(slots.get(i)).all().size())) {
                return true;
            }
            choice[i] = 0;
        }
        return false;
    }
}
