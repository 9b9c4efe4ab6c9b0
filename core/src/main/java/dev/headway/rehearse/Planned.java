package dev.headway.rehearse;

import dev.headway.catalog.ObjectId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tables that a plan writes to: asked where a lock does not tell, since an earlier statement has taken it. */
final class Planned {

    private static final Pattern WRITES = Pattern.compile("(?:->\\s+)?(?:Insert|Update|Delete|Merge) on (.+)");

    private Planned() {}

    /** @param lines of EXPLAIN (VERBOSE), which names schemas */
    static Set<ObjectId> writes(Collection<String> lines, Relations before) {
        Set<ObjectId> tables = new TreeSet<>();
        for (String line : lines) {
            Matcher writes = WRITES.matcher(line);
            if (writes.matches()) {
                String target = writes.group(1) + " ";
                before.values().stream()
                        .filter(Relation::hasRows)
                        .filter(table -> target.startsWith(table.sql() + " "))
                        .forEach(table -> tables.add(table.table()));
            }
        }
        return tables;
    }
}
