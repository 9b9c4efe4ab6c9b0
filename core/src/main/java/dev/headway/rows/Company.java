package dev.headway.rows;

import dev.headway.catalog.ForeignKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Foreign keys that share columns, and so want values that suit all of them. */
final class Company {

    private Company() {}

    /** Each group with the key of most columns first. */
    static List<List<ForeignKey>> of(List<ForeignKey> keys) {
        List<List<ForeignKey>> groups = new ArrayList<>();
        for (ForeignKey key : keys) {
            List<ForeignKey> group = new ArrayList<>(List.of(key));
            for (int i = groups.size() - 1; i >= 0; i--) {
                boolean shared =
                        groups.get(i).stream().anyMatch(other -> !Collections.disjoint(other.columns(), key.columns()));
                if (shared) {
                    group.addAll(groups.remove(i));
                }
            }
            group.sort(Comparator.comparing((ForeignKey each) -> -each.columns().size())
                    .thenComparing(ForeignKey::id));
            groups.add(group);
        }
        return groups;
    }
}
