package dev.headway.rows;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts rows into one table: ordinary ones first, then such as show what depends on values. Not thread-safe. */
final class TableFilling {

    private static final int ORDINARY = 8;
    private static final int SPECIAL = 40;
    private static final int SPECIAL_OF_A_COLUMN = 4;
    private static final int PARTED = 120;

    private final Attempts attempts;
    private final ObjectId table;
    private final Search search;
    private final Set<Identifier> partitionKeys;
    private List<Slot> slots = List.of();

    /** What is tried first; empty choices are the slot's own. */
    private List<List<Optional<List<String>>>> patterns = new ArrayList<>();

    private int next;
    private int rows;
    private Optional<SQLException> refusal = Optional.empty();

    TableFilling(Attempts attempts, ObjectId table, Blame blame) {
        this.attempts = attempts;
        this.table = table;
        this.search = new Search(this, blame);
        this.partitionKeys = blame.partitionKeys();
    }

    ObjectId table() {
        return table;
    }

    int rows() {
        return rows;
    }

    /** Why the last row that was tried alone could not be. */
    Optional<SQLException> refusal() {
        return refusal;
    }

    List<Slot> slots() {
        return slots;
    }

    /** Ordinary rows. */
    void begin(List<Slot> found) throws SQLException, InterruptedException {
        slots = found;
        patterns = new ArrayList<>(List.of(own()));
        if (slots.stream().anyMatch(Slot::isEmpty)) {
            return;
        }
        List<List<List<String>>> ordinary = new ArrayList<>();
        for (int i = 0; i < ORDINARY; i++) {
            ordinary.add(ordinary());
        }
        insert(ordinary);
        if (rows == 0 && refusal.isPresent()) {
            List<List<Optional<List<String>>>> taken = search.patterns(refusal.get());
            if (!taken.isEmpty()) {
                patterns = new ArrayList<>(taken);
            }
        }
    }

    /** Rows that have in one column, or in those of foreign keys, something that ordinary ones have not. */
    void vary(List<Slot> found) throws SQLException, InterruptedException {
        if (rows == 0) {
            return;
        }
        slots = found;
        List<List<List<String>>> special = new ArrayList<>();
        int most = slots.stream().mapToInt(slot -> slot.special().size()).max().orElse(0);
        int limit = Math.max(SPECIAL, SPECIAL_OF_A_COLUMN * slots.size());
        for (int i = 0; i < most; i++) {
            for (int at = 0; at < slots.size() && special.size() < limit; at++) {
                List<List<String>> choices = slots.get(at).special();
                if (i < choices.size()) {
                    List<List<String>> row = ordinary();
                    row.set(at, choices.get(i));
                    special.add(row);
                }
            }
        }
        insert(special);
        insert(parted());
    }

    /** Where the columns that decide on a partition are several, what bounds mention of one goes with that of others. */
    private List<List<List<String>>> parted() {
        List<List<Optional<List<String>>>> all = new ArrayList<>(List.of(own()));
        for (int at = 0; at < slots.size(); at++) {
            if (slots.get(at).isAnyOf(partitionKeys)) {
                List<List<Optional<List<String>>>> more = new ArrayList<>();
                for (List<Optional<List<String>>> pattern : all) {
                    for (List<String> choice : slots.get(at).said()) {
                        List<Optional<List<String>>> next = new ArrayList<>(pattern);
                        next.set(at, Optional.of(choice));
                        more.add(next);
                    }
                }
                all = more.subList(0, Math.min(PARTED, more.size()));
            }
        }
        return all.size() < 2 ? List.of() : all.stream().map(this::row).toList();
    }

    List<Optional<List<String>>> own() {
        return new ArrayList<>(
                slots.stream().map(slot -> Optional.<List<String>>empty()).toList());
    }

    /** The next row that is like others, as the patterns have it. */
    private List<List<String>> ordinary() {
        return row(patterns.get(next % patterns.size()));
    }

    /** The next row. */
    List<List<String>> row(List<Optional<List<String>>> pattern) {
        List<List<String>> row = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            row.add(pattern.get(i).orElseGet(() -> slot.ordinary(next)));
        }
        next++;
        return row;
    }

    /** All in one; where the server refuses, halves of them, so that a row which may not be spoils no other. */
    private void insert(List<List<List<String>>> all) throws SQLException, InterruptedException {
        if (all.isEmpty() || accept(all) || all.size() == 1) {
            return;
        }
        insert(all.subList(0, all.size() / 2));
        insert(all.subList(all.size() / 2, all.size()));
    }

    boolean accept(List<List<List<String>>> all) throws SQLException, InterruptedException {
        Attempts.Result result = attempts.write(Insert.sql(table, slots, all));
        rows += result.rows();
        refusal = result.refusal();
        return result.refusal().isEmpty();
    }
}
