package dev.headway.cli.verb;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The user's editor. Immutable.
 *
 * @param variable where it was named
 * @param command as it was named: words for a shell, as git takes them too, so that {@code code --wait} and quoted paths
 *     work
 */
record Editor(String variable, String command) {

    private static final String FALLBACK = "vi";

    /** A shell's own words for what it cannot find, and for what it may not run. */
    private static final int NOT_FOUND = 127;

    private static final int NOT_EXECUTABLE = 126;

    static Editor of(Map<String, String> environment) {
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String command = environment.getOrDefault(variable, "");
            if (!command.isBlank()) {
                return new Editor(variable, command);
            }
        }
        return new Editor("EDITOR", FALLBACK);
    }

    /**
     * Lends it this terminal until it ends.
     *
     * @param directory where relative names begin
     * @throws MigrationException if it cannot be run, or ends with another status than 0
     */
    void open(Path directory, List<String> files) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", command + " \"$@\"", command));
        words.addAll(files);
        ProcessBuilder editor = new ProcessBuilder(words).inheritIO();
        if (!directory.toString().isEmpty()) {
            editor.directory(directory.toFile());
        }
        try {
            int status = editor.start().waitFor();
            if (status == NOT_FOUND || status == NOT_EXECUTABLE) {
                throw failed("the editor cannot be run: " + command);
            }
            if (status != 0) {
                throw failed("the editor ended with exit status " + status + ": " + command);
            }
        } catch (IOException e) {
            throw failed("the editor cannot be run: " + command);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted while the editor was open: " + command);
        }
    }

    private MigrationException failed(String what) {
        return new MigrationException(Problem.of(
                what, "environment " + variable, "name one that is here: EDITOR=nano, VISUAL=\"code --wait\""));
    }
}
