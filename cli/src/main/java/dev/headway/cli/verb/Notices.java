package dev.headway.cli.verb;

import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Unhandled;
import dev.headway.diff.Differences;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is told beside a comparison. */
final class Notices {

    private static final int MOST = 20;

    private Notices() {}

    /** What stands on either side and was not compared: never silent. */
    static void unhandled(Differences differences, Console console) {
        SortedSet<Unhandled> all = new TreeSet<>(differences.from().unhandled());
        all.addAll(differences.to().unhandled());
        all.forEach(each ->
                console.tell("WARN  [headway] not compared: " + each.kind() + " " + each.name() + ", " + each.why()));
    }

    /** What no entity speaks of: nobody is to believe that it was compared, or that it will be dropped. */
    static void leftAlone(List<ObjectId> objects, Console console) {
        if (!objects.isEmpty()) {
            String more = objects.size() > MOST ? " and " + (objects.size() - MOST) + " more" : "";
            console.tell("INFO  [headway] Left alone, as no entity speaks of it: "
                    + objects.stream().limit(MOST).map(Notices::shown).collect(Collectors.joining(", "))
                    + more);
        }
    }

    static String shown(ObjectId id) {
        return id.kind().words().toLowerCase(Locale.ROOT) + " " + id;
    }
}
