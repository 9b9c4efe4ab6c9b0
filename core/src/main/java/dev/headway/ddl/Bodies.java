package dev.headway.ddl;

import dev.headway.catalog.Routine;
import dev.headway.diff.Change;
import dev.headway.diff.Differences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bodies in SQL are checked when a function is created; some name what can come only after it. */
final class Bodies {

    private Bodies() {}

    /** The functions whose body cannot be checked where they stand in {@code order}. */
    static Set<String> ofUnready(Differences differences, List<Change> order) {
        Set<String> unready = new HashSet<>();
        for (Change change : order) {
            boolean checked = change.object() instanceof Routine routine
                    && !routine.body()
                    && routine.language().name().equals("sql");
            if (checked
                    && !(change instanceof Change.Drop)
                    && !differences.missed(change, order).isEmpty()) {
                unready.add(change.id().toString());
            }
        }
        return unready;
    }

    /** What lets a section create them. */
    static String unchecked(boolean autocommit) {
        return autocommit ? "SET check_function_bodies = off" : "SET LOCAL check_function_bodies = off";
    }
}
