package dev.headway.fault;

import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.Stop;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An upgrade in a process of its own, which can be killed. Ended when it is closed. */
public final class UpgradeProcess implements AutoCloseable {

    private final Process process;
    private final Path story;

    private UpgradeProcess(Process process, Path story) {
        this.process = process;
        this.story = story;
    }

    /** @param story a file for what it says */
    public static UpgradeProcess start(Path revisions, String url, Path story) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(List.of(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        UpgradeProcess.class.getName(),
                        revisions.toString(),
                        // A machine that has other things to do takes its time.
                        url + "?connect_timeout=60"))
                .redirectErrorStream(true)
                .redirectOutput(story.toFile())
                .start();
        return new UpgradeProcess(process, story);
    }

    /** Ends as the command line does: 0 done, 1 failed, 143 asked to stop by SIGTERM. */
    public static void main(String[] words) {
        Stop stop = new Stop();
        Thread main = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stop.request();
            join(main);
        }));
        int status = 0;
        try {
            RevisionSource source = Project.source(Path.of(words[0]));
            Migrations.of(source, Project.connector(words[1])::open).with(stop).upgrade(Target.parse("heads"));
        } catch (MigrationException e) {
            System.out.println(e.getMessage());
            status = 1;
        }
        if (!stop.requested()) {
            Runtime.getRuntime().halt(status);
        }
    }

    private static void join(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** How it ended: its exit status, or 128 and the signal that killed it. */
    public int await(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("the process did not end within " + patience + ": " + story());
        }
        return process.exitValue();
    }

    /** What it has said so far. */
    public String story() {
        try {
            return Files.readString(story);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
