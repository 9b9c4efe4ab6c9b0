package dev.headway.rehearse;

import dev.headway.pg.LockMode;
import dev.headway.verdict.Fact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was said while a statement ran: by our event triggers, and by the server of its own accord. Immutable.
 *
 * @param ran commands, also of a block
 * @param locks held at the end of one of them, be it that a subtransaction has let go of them since
 * @param rewrites tables that a command wrote anew, and why
 * @param texts what the server said itself, in order
 */
record Heard(List<Fact.Ran> ran, Set<Lock> locks, Map<Long, Fact.Reason> rewrites, List<String> texts) {

    static Heard of(List<Message> messages) {
        Heard heard = new Heard(new ArrayList<>(), new LinkedHashSet<>(), new LinkedHashMap<>(), new ArrayList<>());
        messages.forEach(heard::take);
        return heard;
    }

    private void take(Message message) {
        switch (message.state()) {
            case "HWRAN" -> {
                Fact.Ran fact = new Fact.Ran(
                        message.text(), Optional.of(message.detail()).filter(object -> !object.isEmpty()));
                if (!ran.contains(fact)) {
                    ran.add(fact);
                }
            }
            case "HWLOK" -> {
                for (String lock : message.text().split(",", -1)) {
                    int blank = lock.indexOf(' ');
                    if (blank > 0) {
                        locks.add(new Lock(
                                Long.parseLong(lock.substring(0, blank)),
                                LockMode.ofPgLocks(lock.substring(blank + 1))));
                    }
                }
            }
            case "HWREW" -> {
                String[] words = message.text().split(" ", -1);
                rewrites.put(Long.parseLong(words[0]), reason(Integer.parseInt(words[1])));
            }
            default -> texts.add(message.text());
        }
    }

    /** The bits of {@code pg_event_trigger_table_rewrite_reason}; a new type explains more than a default does. */
    private static Fact.Reason reason(int bits) {
        if ((bits & 4) != 0) {
            return Fact.Reason.TYPE;
        }
        if ((bits & 2) != 0) {
            return Fact.Reason.DEFAULT;
        }
        return (bits & 8) != 0 ? Fact.Reason.ACCESS_METHOD : Fact.Reason.PERSISTENCE;
    }
}
