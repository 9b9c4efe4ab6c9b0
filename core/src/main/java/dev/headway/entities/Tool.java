package dev.headway.entities;

import dev.headway.connect.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** A program that builds. */
final class Tool {

    private Tool() {}

    /**
     * The wrapper that the project has, else the one on the path.
     *
     * @param ending of both on Windows
     */
    static String named(Path root, String wrapper, String program, String ending) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        String suffix = windows ? ending : "";
        Path own = root.resolve(wrapper + suffix).toAbsolutePath();
        return Files.isExecutable(own) ? own.toString() : program + suffix;
    }

    /** Whether it succeeded; a stop ends it. */
    static boolean run(List<String> command, Path directory, Path log, Stop stop)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
                if (stop.requested()) {
                    throw new InterruptedException("stopped while " + command.get(0) + " was asked");
                }
            }
            return process.exitValue() == 0;
        } finally {
            process.destroy();
        }
    }
}
