package dev.headway.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A class with a main method in a JVM of its own; what it prints goes to a file. */
record Run(Process process, Path output) {

    static final String CLASS_PATH = System.getProperty("java.class.path");

    /** Begins it, with words before {@code java}. */
    static Run begin(
            Path directory, Map<String, String> environment, List<String> prefix, String classPath, String... words)
            throws IOException {
        Path output = Files.createTempFile(directory, "output", ".txt");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Run(builder.start(), output);
    }

    /** Begins {@link Main}. */
    static Run main(Path directory, String... words) throws IOException {
        return main(directory, Map.of(), words);
    }

    static Run main(Path directory, Map<String, String> environment, String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("dev.headway.embedded.Main"));
        all.addAll(List.of(words));
        return begin(directory, environment, List.of(), CLASS_PATH, all.toArray(String[]::new));
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** Waits for its end. */
    int status() throws IOException, InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("does not end; so far: " + said());
        }
        return process.exitValue();
    }

    /** Waits until it has printed that, and gives the line it is in. */
    String awaitLine(String part) throws IOException, InterruptedException {
        String[] found = {""};
        await(part + " from " + process.pid(), () -> {
            found[0] = lineWith(part);
            return !found[0].isEmpty() || !process.isAlive();
        });
        if (found[0].isEmpty()) {
            found[0] = lineWith(part);
        }
        if (found[0].isEmpty()) {
            throw new AssertionError("ended without '" + part + "': " + said());
        }
        return found[0];
    }

    private String lineWith(String part) {
        try {
            // Only whole lines: the last one may still be coming.
            String text = said();
            return text.substring(0, text.lastIndexOf('\n') + 1)
                    .lines()
                    .filter(line -> line.contains(part))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits for something outside this process. */
    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1200; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("waited in vain for " + what);
    }

    static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(Mark::lives).isPresent();
    }
}
