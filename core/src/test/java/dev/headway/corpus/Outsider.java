package dev.headway.corpus;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Extension;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at schemas with PostgreSQL's own programs, so that what our inspector does not see is seen. */
record Outsider(Path programs) {

    private static final Pattern INHERITS = Pattern.compile("\\)\\s+INHERITS \\((.*?)\\)");
    private static final Pattern WITH = Pattern.compile(" WITH \\((\\w+='.*?)\\)");

    /** The schema as {@code pg_dump} writes it, and the versions of extensions, which it leaves out. Owners are noise. */
    String dump(String url, Catalog catalog) throws IOException, InterruptedException {
        String dump = run("", "pg_dump", "--schema-only", "--no-owner", "--dbname", url);
        for (CatalogObject object : catalog.objects().values()) {
            if (object instanceof Extension extension) {
                String name = "CREATE EXTENSION IF NOT EXISTS " + extension.id().identifier() + " WITH";
                dump = dump.replace(name, name + " VERSION '" + extension.version() + "'");
            }
        }
        return dump;
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

    /**
     * The statements of a dump in an order of their own; so are columns of a table, options of an index, and what an heir
     * declares besides its parents is left out: whether it does no statement can change.
     */
    static List<String> normalised(String dump) {
        List<String> statements = new ArrayList<>();
        Map<String, List<String>> columns = new HashMap<>();
        for (Statement statement : Script.of("dump", dump).statements()) {
            String text = statement.text();
            boolean noise = text.startsWith("SET ") || text.startsWith("SELECT pg_catalog.set_config");
            if (!noise) {
                statements.add(
                        text.matches("(?s)CREATE (UNLOGGED |FOREIGN )?TABLE .*")
                                ? sorted(text, columns)
                                : withSorted(text));
            }
        }
        statements.sort(null);
        return statements;
    }

    private static String sorted(String table, Map<String, List<String>> columns) {
        List<String> lines = table.lines().map(String::stripTrailing).toList();
        List<String> body = lines.stream()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                .sorted()
                .toList();
        Matcher heir = INHERITS.matcher(table);
        Set<String> own = new TreeSet<>(body);
        Set<String> all = new TreeSet<>(body);
        if (heir.find()) {
            for (String parent : heir.group(1).split(", ")) {
                List<String> parents = columns.getOrDefault(parent, List.of());
                parents.forEach(own::remove);
                all.addAll(parents);
            }
        }
        columns.put(lines.get(0).replaceFirst(".* TABLE (.*) \\(", "$1"), List.copyOf(all));
        List<String> rest =
                lines.stream().filter(line -> !line.startsWith("    ")).toList();
        return rest.get(0) + "\n" + String.join("\n", own) + "\n" + String.join("\n", rest.subList(1, rest.size()));
    }

    /** The options of an index in an order of their own. */
    private static String withSorted(String statement) {
        Matcher with = WITH.matcher(statement);
        return statement.matches("(?s)CREATE (UNIQUE )?INDEX .*") && with.find()
                ? with.replaceFirst(Matcher.quoteReplacement(" WITH ("
                        + Stream.of(with.group(1).split(", ")).sorted().collect(Collectors.joining(", "))
                        + ")"))
                : statement;
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
