package dev.headway.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Opens sessions on one database. Immutable and thread-safe. */
public final class Connector {

    /** What {@code connect_timeout=0} means to libpq, in a number. */
    private static final Duration AS_GOOD_AS_FOREVER = Duration.ofDays(1);

    private final DatabaseUrl url;
    private final SessionOptions options;

    public Connector(DatabaseUrl url, SessionOptions options) {
        this.url = url;
        this.options = options;
    }

    public DatabaseUrl url() {
        return url;
    }

    /**
     * Tries every host once, in the URL's order, until one is the primary and lets us in; one round trip after the
     * login.
     *
     * @throws NotConnected with the reason of every host
     * @throws InterruptedException if the thread is interrupted or {@code stop} is requested, at once
     */
    public Session open(Stop stop) throws InterruptedException {
        return open(stop, timeout());
    }

    /** @param atMost caps the timeout of each host */
    Session open(Stop stop, Duration atMost) throws InterruptedException {
        Duration limit = atMost.compareTo(timeout()) < 0 ? atMost : timeout();
        List<FailedTry> tries = new ArrayList<>();
        Optional<Throwable> cause = Optional.empty();
        for (Host host : url.hosts()) {
            Explanation explanation = new Explanation(url, host);
            try {
                return Worker.within(limit, stop, () -> new Opening(url, host, options, limit).open());
            } catch (TimeoutException e) {
                tries.add(explanation.timeout(limit));
                cause = cause.or(() -> Optional.of(e));
            } catch (ExecutionException e) {
                Throwable thrown = e.getCause() == null ? e : e.getCause();
                tries.add(explanation.of(thrown));
                cause = cause.or(() -> Optional.of(thrown));
            }
        }
        throw new NotConnected(tries, cause.orElse(null));
    }

    private Duration timeout() {
        String asked = url.properties().getOrDefault("connectTimeout", "");
        if (asked.isEmpty()) {
            return options.timeout();
        }
        long seconds = Long.parseLong(asked);
        boolean forever = seconds <= 0 || seconds > AS_GOOD_AS_FOREVER.toSeconds();
        return forever ? AS_GOOD_AS_FOREVER : Duration.ofSeconds(seconds);
    }
}
