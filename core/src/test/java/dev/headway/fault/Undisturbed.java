package dev.headway.fault;

import dev.headway.Project;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.graph.Target;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a run comes to that nobody disturbs, and how many moments it has. Immutable.
 *
 * @param messages of the client, on the connection that does the work
 * @param commits how many of its statements end for good what they or others did
 */
record Undisturbed(Picture picture, int messages, int commits) {

    static Undisturbed of(Work work, EmbeddedPostgres server) throws Exception {
        try (Project project = Project.on(server);
                FaultProxy proxy = new FaultProxy(server.port())) {
            work.prepare(project);
            AtomicInteger messages = new AtomicInteger();
            AtomicInteger commits = new AtomicInteger();
            proxy.before(
                    message -> {
                        boolean ours = message.asks() && message.connection() == 1;
                        messages.addAndGet(ours ? 1 : 0);
                        commits.addAndGet(ours && message.type() == 'E' && Work.commits(message.text()) ? 1 : 0);
                        return false;
                    },
                    message -> {});
            project.migrations(Project.connector(proxy.url(project.database().url())))
                    .upgrade(Target.parse("heads"));
            List<String> versions = project.versions();
            if (!versions.equals(List.of("c"))) {
                throw new AssertionError("undisturbed it comes to " + versions);
            }
            return new Undisturbed(Picture.of(project), messages.get(), commits.get());
        }
    }
}
