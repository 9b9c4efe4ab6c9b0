package dev.headway.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.headway.Concurrently;
import dev.headway.Concurrently.Running;
import dev.headway.Project;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.graph.Target;
import dev.headway.run.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/**
 * One run that something happens to, the run after it, and whether all is as if nothing had happened.
 *
 * @param process whether the first run is a process of its own. To the server it is all the same whether a process is
 *     killed or its sockets are closed, so that most trials save the start of a JVM
 */
record Trial(Work work, Fault fault, int number, long seed, boolean process) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How long a vanished host is silent before the server finds out; in life that is 25 s, see {@link FaultProxy}. */
    private static final int LONGEST_SILENCE_MILLIS = 1_500;

    /** @return how the first run ended */
    String run(EmbeddedPostgres server, Undisturbed undisturbed) throws Exception {
        Evidence evidence = Evidence.of(server.major() + " " + this, server);
        try (Project project = Project.on(server);
                FaultProxy proxy = new FaultProxy(server.port());
                Attack attack = new Attack(project, server, proxy, work, undisturbed, seed)) {
            try {
                work.prepare(project);
                fault.arm(attack);
                Ending ending = process
                        ? process(project, attack, evidence.story())
                        : thread(project, proxy, attack, evidence.story());
                check(project, proxy, undisturbed);
                return ending.how() + (process ? " (process)" : "");
            } catch (Throwable e) {
                evidence.keep(e, project, proxy);
                throw e;
            } finally {
                evidence.forget();
            }
        }
    }

    private Ending process(Project project, Attack attack, Path story) throws Exception {
        UpgradeProcess first = attack.inProcess(story);
        Ending ending = Ending.of(first.await(PATIENCE), first.story());
        goOn(project, attack, ending);
        return ending;
    }

    private Ending thread(Project project, FaultProxy proxy, Attack attack, Path story) throws Exception {
        Running<Report> first = Concurrently.start(() -> project.migrations(
                        Project.connector(proxy.url(project.database().url())))
                .with(attack.stop())
                .with(attack.options())
                .upgrade(Target.parse("heads")));
        if (fault == Fault.VANISHED) {
            overtake(project, proxy, attack, first);
        }
        Ending ending = Ending.of(first.outcome(PATIENCE));
        Files.writeString(story, ending.said());
        goOn(project, attack, ending);
        return ending;
    }

    /** The next run does not wait until the server has found out that the first one's host is gone. */
    private void overtake(Project project, FaultProxy proxy, Attack attack, Running<Report> first) throws Exception {
        while (!attack.struck() && !first.isDone()) {
            Thread.sleep(2);
        }
        Running<Report> next = Concurrently.start(project::upgrade);
        Thread.sleep(new Random(seed).nextInt(LONGEST_SILENCE_MILLIS));
        proxy.close();
        next.outcome(PATIENCE).result();
    }

    private void goOn(Project project, Attack attack, Ending ending) throws Exception {
        attack.relent();
        if (ending.mustBeInTheJournal()) {
            assertNotEquals(
                    List.of(),
                    project.query("SELECT outcome FROM headway_journal WHERE outcome IN ('failed', 'interrupted')"),
                    ending.said());
        }
        Concurrently.start(project::upgrade).outcome(PATIENCE).result();
    }

    private void check(Project project, FaultProxy proxy, Undisturbed undisturbed) throws Exception {
        assertEquals(List.of(), undisturbed.picture().differences(Picture.of(project)));
        assertEquals(
                List.of("a|1", "b|1", "c|1"),
                project.query("SELECT revision, count(*) FROM headway_journal WHERE outcome = 'done'"
                        + " GROUP BY 1 ORDER BY 1"));
        assertEquals(List.of(), project.query("SELECT * FROM headway_progress"));
        project.await("SELECT WHERE NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database()"
                + " AND application_name LIKE 'headway%')");
        assertEquals(
                List.of(),
                project.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database())"));
        Waiting.until("every connection is closed", () -> proxy.open() == 0 && Sockets.halfClosed(proxy.port()) == 0);
    }

    /** {@code autocommit, kill -9, 7}. */
    @Override
    public String toString() {
        return work + ", " + fault + ", " + number;
    }
}
