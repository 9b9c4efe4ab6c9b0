package dev.headway.scratch;

import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;

/** A database on a scratch server. Closing it throws it away, unless it is kept for others. Not thread-safe. */
public final class ScratchDatabase implements SessionSource, AutoCloseable {

    private final DatabaseUrl url;
    private final Runnable ending;
    private boolean closed;

    ScratchDatabase(DatabaseUrl url, Runnable ending) {
        this.url = url;
        this.ending = ending;
    }

    public DatabaseUrl url() {
        return url;
    }

    @Override
    public Session open(Stop stop) throws InterruptedException {
        return new Connector(url, SessionOptions.DEFAULT).open(stop);
    }

    /** A second call does nothing. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ending.run();
        }
    }
}
