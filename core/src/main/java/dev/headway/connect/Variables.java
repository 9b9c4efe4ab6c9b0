package dev.headway.connect;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Environment variables that may come as a file, as Docker's secrets do: {@code X}, or {@code X_FILE} that names a file
 * which holds it. Collects what is wrong with those that were read. Not thread-safe.
 */
final class Variables {

    /** A secret is a line; what is longer is some other file. */
    private static final long LONGEST_FILE = 64 * 1024;

    private final Map<String, String> environment;
    private final List<Problem> problems = new ArrayList<>();

    Variables(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A value, and the door that it came through, such as {@code environment DATABASE_URL}. */
    record Value(String source, String text) {}

    /** What a variable or the file of its twin holds; empty if neither is set, or if that is a problem by itself. */
    Optional<Value> read(String name) {
        String plain = environment.getOrDefault(name, "");
        String file = environment.getOrDefault(name + "_FILE", "");
        if (!plain.isBlank() && !file.isBlank()) {
            report(
                    name + " and " + name + "_FILE are both set",
                    "environment " + name + ", environment " + name + "_FILE",
                    "unset one of them");
            return Optional.empty();
        }
        if (!file.isBlank()) {
            return fromFile(name + "_FILE", file);
        }
        return plain.isBlank() ? Optional.empty() : Optional.of(new Value("environment " + name, plain));
    }

    private Optional<Value> fromFile(String variable, String file) {
        String source = "environment " + variable + " (" + file + ")";
        try {
            Path path = Path.of(file);
            if (Files.size(path) > LONGEST_FILE) {
                return unreadable(source, variable, "is longer than 64 KiB");
            }
            String text = withoutNewline(Files.readString(path));
            return text.isEmpty() ? unreadable(source, variable, "is empty") : Optional.of(new Value(source, text));
        } catch (NoSuchFileException | InvalidPathException e) {
            return unreadable(source, variable, "does not exist");
        } catch (AccessDeniedException e) {
            return unreadable(source, variable, "may not be read by this user");
        } catch (CharacterCodingException e) {
            return unreadable(source, variable, "is not UTF-8 text");
        } catch (IOException e) {
            return unreadable(source, variable, "cannot be read");
        }
    }

    private Optional<Value> unreadable(String source, String variable, String why) {
        report("the file that " + variable + " names " + why, source, "mount the secret there, or mend the path");
        return Optional.empty();
    }

    /** Editors and {@code echo} end a file with a newline that is no part of a secret. */
    private static String withoutNewline(String text) {
        String chopped = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return chopped.endsWith("\r") ? chopped.substring(0, chopped.length() - 1) : chopped;
    }

    void report(String what, String where, String remedy) {
        problems.add(Problem.of(what, where, remedy));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
