package dev.headway.cli.verb;

import dev.headway.catalog.Unhandled;
import dev.headway.diff.Differences;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is told beside a comparison. */
final class Notices {

    private Notices() {}

    /** What stands on either side and was not compared: never silent. */
    static void unhandled(Differences differences, Console console) {
        SortedSet<Unhandled> all = new TreeSet<>(differences.from().unhandled());
        all.addAll(differences.to().unhandled());
        all.forEach(each ->
                console.tell("WARN  [headway] not compared: " + each.kind() + " " + each.name() + ", " + each.why()));
    }
}
