package dev.headway.fault;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.Project;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

/** Sessions that do the same again and again, readers or writers, and measure how long each time takes. Thread-safe. */
public final class Traffic implements AutoCloseable {

    /** Between two times: others want to live as well. */
    private static final long THINKING_MILLIS = 2;

    private final List<Running<List<Long>>> sessions = new ArrayList<>();
    private volatile boolean over;

    /** Begins at once. */
    public Traffic(Project project, int sessions, String statement) {
        for (int i = 0; i < sessions; i++) {
            this.sessions.add(Concurrently.start(() -> drive(project, statement)));
        }
    }

    private List<Long> drive(Project project, String sql) throws SQLException, InterruptedException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = project.database().connect();
                Statement statement = connection.createStatement()) {
            while (!over) {
                long begun = System.nanoTime();
                statement.execute(sql);
                nanos.add(System.nanoTime() - begun);
                Thread.sleep(THINKING_MILLIS);
            }
        }
        return nanos;
    }

    /**
     * How long each time took, in order of length.
     *
     * @param nanos not empty
     */
    public record Waits(List<Long> nanos) {

        public Waits {
            nanos = nanos.stream().sorted().toList();
        }

        public Duration longest() {
            return percentile(1);
        }

        /** @param share 0.99 for what all but one in a hundred stay below */
        public Duration percentile(double share) {
            int index = (int) Math.ceil(share * nanos.size()) - 1;
            return Duration.ofNanos(nanos.get(Math.max(0, index)));
        }

        @Override
        public String toString() {
            return nanos.size() + " times, p50 " + percentile(0.5).toMillis() + " ms, p99 "
                    + percentile(0.99).toMillis() + " ms, longest " + longest().toMillis() + " ms";
        }
    }

    /** Ends it. */
    public Waits end() throws InterruptedException, TimeoutException {
        over = true;
        List<Long> nanos = new ArrayList<>();
        for (Running<List<Long>> session : sessions) {
            nanos.addAll(session.result());
        }
        return new Waits(nanos);
    }

    @Override
    public void close() {
        over = true;
    }
}
