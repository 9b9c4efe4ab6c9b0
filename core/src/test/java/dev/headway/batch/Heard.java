package dev.headway.batch;

import dev.headway.plan.Step;
import dev.headway.run.RunListener;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was told of batches. */
final class Heard implements RunListener {

    private final List<String> lines = new ArrayList<>();

    @Override
    public synchronized void batch(Step step, BatchNews news) {
        lines.add(news.toString());
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
