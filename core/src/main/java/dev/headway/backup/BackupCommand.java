package dev.headway.backup;

import dev.headway.connect.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What is run before the first pending revision, by {@code sh -c}. It is told the database by its environment, never on its
 * command line, which every user of the machine can read. Immutable.
 *
 * @param text as it was set, for the shell
 * @param url the database that is about to be migrated
 * @param environment what it inherits
 * @param directory where it runs; empty: where this process does
 */
public record BackupCommand(String text, DatabaseUrl url, Map<String, String> environment, Path directory) {

    public BackupCommand {
        environment = Map.copyOf(environment);
    }

    /** Starts it, without input. */
    BackupProcess start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", text).redirectErrorStream(true);
        if (!directory.toString().isEmpty()) {
            builder.directory(directory.toFile());
        }
        builder.environment().clear();
        builder.environment().putAll(LibpqEnvironment.of(environment, url));
        return new BackupProcess(builder.start(), this::hidden);
    }

    /** What it is called in messages: one line, without the password. */
    public String shown() {
        return hidden(text.strip().replaceAll("\\s+", " "));
    }

    /** The same words without the password. */
    String hidden(String words) {
        String shown = words;
        if (url.password().isPresent()) {
            String secret = url.password().get().value();
            shown = shown.replace(LibpqEnvironment.encoded(secret), "(hidden)").replace(secret, "(hidden)");
        }
        return shown;
    }

    @Override
    public String toString() {
        return shown();
    }
}
