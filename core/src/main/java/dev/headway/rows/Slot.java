package dev.headway.rows;

import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Columns of a table whose values are chosen together: one column, or all those of foreign keys that share some. A choice
 * is an SQL expression for each. Immutable.
 *
 * @param unique whether something forbids that two rows have the same
 * @param stride which of several foreign keys it is, so that pairs of them differ
 * @param said what constraints mention
 * @param usual everyday values
 * @param odd values at the edges
 */
record Slot(
        List<Identifier> columns,
        boolean unique,
        int stride,
        List<List<String>> said,
        List<List<String>> usual,
        List<List<String>> odd) {

    /** Everyday values that are alike in what constraints want of them: a few tell as much as all. */
    private static final int FEW = 12;

    Slot {
        columns = List.copyOf(columns);
        said = List.copyOf(said);
        usual = List.copyOf(usual);
        odd = List.copyOf(odd);
    }

    boolean isEmpty() {
        return said.isEmpty() && usual.isEmpty() && odd.isEmpty();
    }

    boolean isAnyOf(Set<Identifier> names) {
        return columns.stream().anyMatch(names::contains);
    }

    /** The choice of an ordinary row; where nothing forbids it, two rows have the same. */
    List<String> ordinary(int row) {
        List<List<String>> choices = usual.isEmpty() ? all() : usual;
        int number = unique || stride > 0 ? row : row / 2;
        return choices.get((number + stride * (number / choices.size())) % choices.size());
    }

    /** All, some of each kind first, beginning with those by which a constraint is most likely kept. */
    List<List<String>> all() {
        Set<List<String>> all = new LinkedHashSet<>(said.subList(0, Math.min(2, said.size())));
        odd.stream().filter(choice -> choice.contains("NULL")).forEach(all::add);
        all.addAll(usual.subList(0, Math.min(2, usual.size())));
        all.addAll(said);
        all.addAll(usual.subList(0, Math.min(FEW, usual.size())));
        all.addAll(odd);
        all.addAll(usual);
        return new ArrayList<>(all);
    }

    /** What an ordinary row does not show: what constraints mention, and the edges. */
    List<List<String>> special() {
        List<List<String>> special = new ArrayList<>();
        for (int i = 0; i < Math.max(odd.size(), said.size()); i++) {
            odd.stream().skip(i).limit(1).forEach(special::add);
            said.stream().skip(i).limit(1).forEach(special::add);
        }
        return special;
    }
}
