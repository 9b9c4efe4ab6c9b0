package dev.headway.fault;

import java.util.ArrayList;
import java.util.List;

/** What a proxy saw, line by line, each with its milliseconds. Rows and what goes with them are left out. Thread-safe. */
public final class Trace {

    /** Answers that say nothing by themselves: ParseComplete, BindComplete, NoData, rows, parameters. */
    private static final String DULL = "12nDTStKRd";

    private final long begun = System.nanoTime();
    private final List<String> lines = new ArrayList<>();

    void add(Message message) {
        if (message.asks() || DULL.indexOf(message.type()) < 0) {
            add(message.toString());
        }
    }

    synchronized void add(String line) {
        lines.add("%7d %s".formatted((System.nanoTime() - begun) / 1_000_000, line));
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
