package dev.headway.corpus;

import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Looks at schemas with PostgreSQL's own programs, so that what our inspector does not see is seen. */
record Outsider(Path programs) {

    /** The schema as {@code pg_dump} writes it. Owners are noise. */
    String dump(String url) throws IOException, InterruptedException {
        return run("", "pg_dump", "--schema-only", "--no-owner", "--dbname", url);
    }

    /** Runs a dump as psql does; it must not fail. */
    void restore(String dump, String url) throws IOException, InterruptedException {
        run(dump, "psql", "--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1", "--output", "/dev/null", url);
    }

    private String run(String input, String program, String... arguments) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(programs.resolve(program).toString()));
        words.addAll(Arrays.asList(arguments));
        Path in = Files.createTempFile("headway-corpus", ".sql");
        Path out = Files.createTempFile("headway-corpus", ".out");
        try {
            Files.writeString(in, input);
            Process process = new ProcessBuilder(words)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(program + ": " + said);
            }
            return Files.readString(out);
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    /** The statements of a dump in an order of their own, columns of a table in an order of their own. */
    static List<String> normalised(String dump) {
        List<String> statements = new ArrayList<>();
        for (Statement statement : Script.of("dump", dump).statements()) {
            String text = statement.text();
            boolean noise = text.startsWith("SET ") || text.startsWith("SELECT pg_catalog.set_config");
            if (!noise) {
                statements.add(text.matches("(?s)CREATE (UNLOGGED |FOREIGN )?TABLE .*") ? sorted(text) : text);
            }
        }
        statements.sort(null);
        return statements;
    }

    private static String sorted(String table) {
        List<String> lines = table.lines().map(String::stripTrailing).toList();
        List<String> body = lines.stream()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
        List<String> rest =
                lines.stream().filter(line -> !line.startsWith("    ")).toList();
        return rest.get(0) + "\n" + String.join("\n", body) + "\n" + String.join("\n", rest.subList(1, rest.size()));
    }

    /** What one has and the other has not. */
    static String difference(List<String> one, List<String> other) {
        StringBuilder text = new StringBuilder();
        TreeSet<String> only = new TreeSet<>(one);
        other.forEach(only::remove);
        only.forEach(statement -> text.append("- ").append(statement).append('\n'));
        only = new TreeSet<>(other);
        one.forEach(only::remove);
        only.forEach(statement -> text.append("+ ").append(statement).append('\n'));
        return text.toString();
    }
}
