package dev.headway.lock;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * The backend that holds the lock. What our role may not see is empty. Immutable.
 *
 * @param pid the backend's process id, as {@code pg_terminate_backend} takes it
 * @param connectedFor how long its session has lasted, as PostgreSQL prints an interval
 * @param active whether it is executing something right now
 * @param signsOfLife changes whenever the backend is seen to do something
 */
public record Holder(
        int pid,
        Optional<String> application,
        Optional<String> client,
        Optional<String> connectedFor,
        Optional<String> query,
        boolean active,
        String signsOfLife) {

    private static final int LONGEST_QUERY = 60;

    /** {@code pid 4711, headway from 10.0.0.7, connected for 00:00:12, running: ALTER TABLE …}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        text.add("pid " + pid);
        application
                .filter(a -> !a.isBlank())
                .ifPresent(a -> text.add(a + client.map(c -> " from " + c).orElse("")));
        connectedFor.ifPresent(time -> text.add("connected for " + time));
        query.filter(q -> !q.isBlank()).ifPresent(q -> text.add((active ? "running: " : "last ran: ") + oneLine(q)));
        return text.toString();
    }

    private static String oneLine(String query) {
        String line = query.strip().replaceAll("\\s+", " ");
        int characters = line.codePointCount(0, line.length());
        return characters <= LONGEST_QUERY ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUERY)) + "…";
    }
}
