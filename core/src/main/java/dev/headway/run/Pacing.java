package dev.headway.run;

import dev.headway.batch.BatchNews;
import dev.headway.batch.Pace;
import dev.headway.batch.SliceFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A batch within a run: it tries for locks as every statement does, and ends when the run is asked to. */
record Pacing(Attempts attempts, LockTries tries, Cancellation cancellation, Consumer<BatchNews> heard)
        implements Pace<StatementFailure> {

    @Override
    public <T> T attempt(Attempt<T> attempt) throws StatementFailure {
        List<T> made = new ArrayList<>(1);
        attempts.make(false, number -> made.add(make(attempt, number)));
        return made.get(0);
    }

    private <T> T make(Attempt<T> attempt, int number) throws StatementFailure {
        if (cancellation.requested()) {
            throw stopped();
        }
        try {
            return attempt.make(tries.limit(number));
        } catch (SliceFailure failure) {
            Sent sent = failure.theirs().<Sent>map(Sent.Theirs::new).orElse(Sent.Ours.HISTORY);
            throw new StatementFailure(failure.sqlException(), sent);
        }
    }

    @Override
    public void rest(Duration duration) throws StatementFailure {
        try {
            cancellation.sleep(duration);
        } catch (InterruptedException stop) {
            throw stopped();
        }
    }

    private static StatementFailure stopped() {
        return new StatementFailure(Pipeline.askedToStop(), Sent.Ours.HISTORY);
    }

    @Override
    public void hear(BatchNews news) {
        heard.accept(news);
    }
}
