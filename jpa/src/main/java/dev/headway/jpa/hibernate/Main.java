package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * {@code Main REQUEST ANSWER}: writes the schema that the entities mean as SQL, and beside it what was renamed. The answer
 * is a properties file, for what applications log goes where it likes. Exit status 0, or 3 with a refusal in the answer.
 */
public final class Main {

    private static final int REFUSED = 3;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Properties answer = new Properties();
        int status = answer(Path.of(arguments[0]), answer);
        try (Writer writer = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            answer.store(writer, null);
        }
        // Applications start threads that would keep this one from ending.
        Runtime.getRuntime().halt(status);
    }

    private static int answer(Path request, Properties answer) throws IOException {
        try {
            Told told = told(Request.read(request));
            answer.setProperty("sql", told.sql());
            answer.setProperty("renames", String.join("\n", told.renames()));
            return 0;
        } catch (Refusal refusal) {
            answer.setProperty("what", String.valueOf(refusal.getMessage()));
            answer.setProperty("where", refusal.where());
            answer.setProperty("remedy", refusal.remedy());
            refusal.printStackTrace();
            return REFUSED;
        }
    }

    /** What is missing from a class path shows wherever it is first asked for. */
    private static Told told(Request request) {
        try {
            return Model.of(request).told();
        } catch (LinkageError e) {
            throw Failure.of(e);
        }
    }
}
