package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The processes of one command, written down in a file: whoever started them, the command, and what it started in turn.
 * If the starter is killed, the next one finds the others by it and ends them; they would still hold their ports.
 */
final class Family {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path file;
    private final ProcessHandle command;
    private volatile List<Mark> members;

    private Family(Path file, ProcessHandle command) {
        this.file = file;
        this.command = command;
        this.members = List.of(Mark.of(command));
    }

    /** Writes down the command that this JVM has started, and from now on what it starts. */
    static Family of(ProcessHandle command, Path directory) throws IOException {
        Files.createDirectories(directory);
        Family family = new Family(
                directory.resolve(Long.toString(ProcessHandle.current().pid())), command);
        family.write();
        Thread watch = new Thread(family::watch, "family");
        watch.setDaemon(true);
        watch.start();
        return family;
    }

    /** Looks again and again, ever less often: a command starts its own early, if at all. */
    private void watch() {
        try {
            for (long pause = 250; command.isAlive(); pause = Math.min(pause * 2, 30_000)) {
                Thread.sleep(pause);
                List<Mark> now = Stream.concat(Stream.of(command), command.descendants())
                        .map(Mark::of)
                        .toList();
                if (command.isAlive() && !now.equals(members)) {
                    members = now;
                    write();
                }
            }
        } catch (InterruptedException | IOException e) {
            Thread.currentThread().interrupt(); // without the file, only a killed JVM's children are missed
        }
    }

    private synchronized void write() throws IOException {
        StringBuilder text = new StringBuilder(Mark.of(ProcessHandle.current()) + "\n");
        members.forEach(member -> text.append(member).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Ends those that outlived the command. */
    void endSurvivors() {
        end(members);
    }

    /** Nobody is left: the file goes. */
    synchronized void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends all families whose starter is gone. */
    static void endOrphans(Path directory, Consumer<String> story) throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                List<Mark> marks = Files.readAllLines(file).stream()
                        .flatMap(line -> Mark.parse(line).stream())
                        .toList();
                boolean kept = !marks.isEmpty() && marks.get(0).living().isPresent();
                if (!kept) {
                    List<Mark> orphans = marks.stream()
                            .skip(1)
                            .filter(mark -> mark.living().isPresent())
                            .toList();
                    orphans.forEach(
                            orphan -> story.accept("Ending process " + orphan.pid() + ", which an earlier run left"));
                    end(orphans);
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Asks them to end, the outermost first, and insists after a while. */
    private static void end(List<Mark> marks) {
        List<ProcessHandle> living = new ArrayList<>();
        marks.forEach(mark -> mark.living().ifPresent(living::add));
        living.forEach(ProcessHandle::destroy);
        Instant end = Instant.now().plus(GRACE);
        while (living.stream().anyMatch(Mark::lives) && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        living.stream().filter(Mark::lives).forEach(ProcessHandle::destroyForcibly);
    }
}
