package dev.headway.run;

import java.util.Optional;
import java.util.StringJoiner;

/**
 * A backend that stands in the way of a lock. What our role may not see is empty. Immutable.
 *
 * @param pid the backend's process id, as {@code pg_terminate_backend} takes it; 0 for a prepared transaction
 * @param openFor how long its transaction has lasted, as PostgreSQL prints an interval
 * @param active whether it is executing something right now
 * @param held the modes of what it holds on the very same thing; empty if it only waits for it as well, ahead of us
 * @param hidden whether our role may not see what it does
 */
public record Blocker(
        int pid,
        Optional<String> application,
        Optional<String> client,
        Optional<String> openFor,
        Optional<String> query,
        boolean active,
        Optional<String> held,
        boolean hidden) {

    private static final int LONGEST_QUERY = 60;

    /** {@code pid 4711 (psql from 10.0.0.7), AccessShareLock, in a transaction for 00:00:12, running: SELECT …}. */
    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ");
        text.add(pid == 0 ? "a prepared transaction (pg_prepared_xacts)" : "pid " + pid + who());
        held.ifPresent(text::add);
        openFor.ifPresent(time -> text.add("in a transaction for " + time));
        query.filter(q -> !q.isBlank()).ifPresent(q -> text.add((active ? "running: " : "last ran: ") + oneLine(q)));
        return text.toString();
    }

    private String who() {
        return application
                .filter(name -> !name.isBlank())
                .map(name -> " (" + name + client.map(c -> " from " + c).orElse("") + ")")
                .orElse("");
    }

    private static String oneLine(String query) {
        String line = query.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_QUERY
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUERY)) + "…";
    }
}
