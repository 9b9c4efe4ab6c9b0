package dev.headway.batch;

import dev.headway.Project;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Author;
import dev.headway.history.Backfill;
import dev.headway.history.History;
import dev.headway.history.Inscription;
import dev.headway.lock.AdvisoryLock;
import dev.headway.plan.Direction;
import dev.headway.revision.Revision;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Runs the first statement of a project's revision {@code a} as a batch, without a runner around it. */
final class Rig {
    private Rig() {}

    static Backfill run(Project project, Consumer<BatchNews> heard)
            throws SQLException, InterruptedException, SliceFailure {
        RevisionGraph graph = RevisionGraph.of(project.source().read());
        Revision revision = graph.revisions().iterator().next();
        try (Session session = project.session()) {
            History history = History.find(session.connection(), "test", Optional.empty()).complete();
            new AdvisoryLock(session.connection(), history.key())
                    .acquire(Duration.ofMinutes(1), new Stop(), holder -> {});
            Inscription inscription = new Inscription(
                    history.tables(), history.key(), new Author(Optional.empty(), "test", Optional.empty()));
            Job job = Job.of(
                            revision.id(),
                            Direction.UPGRADE,
                            1,
                            revision.upgrade().entries().get(0),
                            revision.header().options(),
                            Duration.ZERO)
                    .orElseThrow();
            return Batch.run(
                    new BatchSession(session.connection(), history, inscription, List.of(), List.of()),
                    job,
                    new Plain(heard));
        }
    }

    private record Plain(Consumer<BatchNews> heard) implements Pace<SliceFailure> {
        @Override
        public <T> T attempt(Attempt<T> attempt) throws SliceFailure {
            while (true) {
                try {
                    return attempt.make(Duration.ofSeconds(1));
                } catch (SliceFailure failure) {
                    if (!failure.state().healsByRunningAgain()) {
                        throw failure;
                    }
                }
            }
        }

        @Override
        public void rest(Duration duration) {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void hear(BatchNews news) {
            heard.accept(news);
        }
    }
}
