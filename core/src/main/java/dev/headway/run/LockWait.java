package dev.headway.run;

import dev.headway.pg.SqlState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A step that a lock keeps waiting. Immutable.
 *
 * @param object the relation, or PostgreSQL's word for what else is locked; empty if nobody saw it in time
 * @param blockers who stands in the way; empty if nobody saw them in time
 * @param attempt which try it is, from 1
 * @param waited how long, in this try if there will be another one, else in all
 * @param next when it is tried again; empty while it waits, and when it is given up
 * @param grant what lets our role see more of the blockers; empty if it sees all
 */
public record LockWait(
        Optional<String> object,
        List<Blocker> blockers,
        int attempt,
        Duration waited,
        Optional<Duration> next,
        Optional<String> grant) {

    /** How {@code pg_locks} calls a wait for a transaction to end, whatever it has locked. */
    private static final String OLDER_TRANSACTIONS = "virtualxid";

    public LockWait {
        blockers = List.copyOf(blockers);
    }

    /**
     * {@code waits for a lock on one, held by pid 4711, …; attempt 2, next in 412 ms}, or {@code waits for older
     * transactions: pid 4711, …}.
     */
    @Override
    public String toString() {
        return (isForOlderTransactions() ? "waits for older transactions" : "waits for a lock" + on()) + holders()
                + grant.map(sql -> " (to see what it does: " + sql + ")").orElse("")
                + "; attempt " + attempt
                + next.map(pause -> ", next in " + spoken(pause)).orElse(", for " + spoken(waited) + " now");
    }

    /** {@code no lock on users within 10 min, 24 attempts [55P03]}. */
    String inVain(SqlState state) {
        return (isForOlderTransactions() ? "no end of older transactions" : "no lock" + on()) + " within "
                + spoken(waited) + ", " + attempt + (attempt == 1 ? " attempt" : " attempts") + " [" + state + "]";
    }

    /** What runs CONCURRENTLY ends only when all have ended that could still see the table as it was. */
    private boolean isForOlderTransactions() {
        return object.filter(OLDER_TRANSACTIONS::equals).isPresent();
    }

    private String on() {
        return object.map(name -> " on " + name).orElse("");
    }

    private String holders() {
        return blockers.isEmpty() ? "" : (isForOlderTransactions() ? ": " : ", held by ") + joined();
    }

    String joined() {
        return blockers.stream().map(Blocker::toString).collect(Collectors.joining("; "));
    }

    static String spoken(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(10)) < 0) {
            return duration.toMillis() + " ms";
        }
        return duration.compareTo(Duration.ofMinutes(2)) < 0
                ? duration.toSeconds() + " s"
                : duration.toMinutes() + " min";
    }
}
