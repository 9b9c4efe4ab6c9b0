package dev.headway.cli.launch;

import dev.headway.settings.Settings.Log;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs a {@link Scenario}, so that it can be given signals. Ends with the test. */
final class LaunchProcess implements AutoCloseable {

    private static final String JAVA =
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";

    private final Process process;
    private final BufferedReader output;
    private final List<String> seen = new ArrayList<>();

    private LaunchProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static LaunchProcess start(int port, String... scenario) throws IOException {
        return start(List.of(), Main.class, words(port, scenario));
    }

    /** @param wrapper a command that runs the command that follows it */
    static LaunchProcess start(List<String> wrapper, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(command(main, arguments));
        return new LaunchProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    static List<String> command(Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                JAVA,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        return command;
    }

    static List<String> words(int port, String... scenario) {
        List<String> words = new ArrayList<>(List.of(Integer.toString(port)));
        words.addAll(List.of(scenario));
        return words;
    }

    /** Reads its output, standard and errors, until a line holds {@code text}. */
    void awaitLine(String text) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
            if (line.contains(text)) {
                return;
            }
        }
        throw new AssertionError("ended without saying \"" + text + "\":\n" + String.join("\n", seen));
    }

    /** Runs a line of shell in a terminal of its own, which takes what is typed. */
    static LaunchProcess inTerminal(String line) throws IOException {
        return new LaunchProcess(new ProcessBuilder("script", "-qefc", line, "/dev/null")
                .redirectErrorStream(true)
                .start());
    }

    String lastLine() {
        return seen.get(seen.size() - 1);
    }

    /** {@code kill -NAME}. */
    void signal(String name) throws IOException, InterruptedException {
        signal(process.pid(), name);
    }

    static void signal(long pid, String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }

    void type(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    /** Waits for its end. */
    int exitStatus() throws IOException, InterruptedException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            seen.add(line);
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("still alive:\n" + output());
        }
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** All that was read so far. */
    String output() {
        return String.join("\n", seen);
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** {@code PORT LINE…}, or {@code PORT @FILE}. */
    static final class Main {

        private Main() {}

        public static void main(String[] arguments) throws IOException {
            List<String> lines = List.of(arguments).subList(1, arguments.length);
            if (lines.size() == 1 && lines.get(0).startsWith("@")) {
                lines = Files.readAllLines(Path.of(lines.get(0).substring(1)));
            }
            System.exit(new Scenario(lines).launch(Integer.parseInt(arguments[0]), System.err, Log.TEXT));
        }
    }
}
