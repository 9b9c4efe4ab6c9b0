package dev.headway.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A picture of locks in words: for those who do not see it, and to be searched. */
final class TimelineWords {

    /** Of one table; whoever wants more reads the statements. */
    private static final int MOST = 12;

    private TimelineWords() {}

    static String of(LockRow row, LockTimeline timeline) {
        List<String> said = new ArrayList<>();
        row.holds().forEach(hold -> said.add(of(hold, timeline)));
        for (Map.Entry<Integer, Set<Mark>> mark : row.marks().entrySet()) {
            said.add("statement " + mark.getKey() + " "
                    + mark.getValue().stream().map(Mark::toString).collect(Collectors.joining(", ")));
        }
        return String.join("; ", said.subList(0, Math.min(MOST, said.size())))
                + (said.size() > MOST ? "; and " + (said.size() - MOST) + " more" : "");
    }

    static String of(Hold hold, LockTimeline timeline) {
        String wait = hold.shutOut() == ShutOut.NOBODY ? "nobody waits" : hold.shutOut() + " wait";
        String lock = hold.mode().isPresent() ? hold.name() : "an earlier lock";
        return lock + " " + when(hold, timeline) + ", " + wait;
    }

    private static String when(Hold hold, LockTimeline timeline) {
        boolean open = !timeline.autocommit() && hold.last() == timeline.statements();
        if (open) {
            return "from statement " + hold.first() + " until COMMIT";
        }
        return hold.first() == hold.last()
                ? "during statement " + hold.first()
                : "from statement " + hold.first() + " to " + hold.last();
    }
}
