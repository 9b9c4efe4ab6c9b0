package dev.headway.cli.story;

import dev.headway.graph.Wording;
import dev.headway.release.Held;
import dev.headway.revision.Revision;
import java.util.List;
import java.util.stream.Collectors;

/** How the story speaks of a database that is ahead of the files, and of what waits for the next release. */
public final class ReleaseWords {

    private ReleaseWords() {}

    public static String ahead(List<Revision> beyond) {
        return "The database is ahead of these files by " + Wording.titles(beyond) + "; code that does not know "
                + it(beyond) + " still runs on that schema";
    }

    public static String held(List<Held> held) {
        return "Held until the next release: "
                + held.stream().map(Held::toString).collect(Collectors.joining("; "));
    }

    public static String fromJournal(List<Revision> remembered) {
        return "Not among the files, and taken back with what the journal keeps of "
                + (remembered.size() == 1 ? "it: " : "them: ")
                + Wording.titles(remembered);
    }

    public static String asTheyRan(List<Revision> edited) {
        return "Changed since " + (edited.size() == 1 ? "it" : "they") + " ran, and taken back as the journal keeps "
                + it(edited) + ": " + Wording.titles(edited);
    }

    private static String it(List<Revision> revisions) {
        return revisions.size() == 1 ? "it" : "them";
    }
}
