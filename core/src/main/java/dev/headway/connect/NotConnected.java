package dev.headway.connect;

import dev.headway.problem.MigrationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** No host gave a session. Exit status 1. */
public final class NotConnected extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final transient List<FailedTry> tries;

    NotConnected(List<FailedTry> tries, @Nullable Throwable cause) {
        super(tries.stream().map(FailedTry::problem).toList(), cause);
        this.tries = List.copyOf(tries);
    }

    /** One for every host, in the URL's order; never empty. */
    public List<FailedTry> tries() {
        return tries;
    }

    /** Whether a later try may succeed: nothing stands against it that somebody must mend. */
    public boolean heals() {
        return tries.stream().allMatch(FailedTry::heals);
    }

    /** A few words: {@code db:5432 connection refused}, for several hosts joined by semicolons. */
    public String reason() {
        return tries.stream().map(t -> t.host() + " " + t.reason()).collect(Collectors.joining("; "));
    }
}
