package dev.headway.recovery;

import dev.headway.Project;
import dev.headway.graph.Target;
import dev.headway.history.Progress;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.run.RunListener;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A section that was interrupted, as a file tells it: what stood there {@code before}, the {@code upgrade}, the number of the
 * statement it was {@code interrupted} at, what that one had {@code left}, perhaps what the section was {@code mended} to,
 * and what comes {@code then}: the story of the next run and what the catalog says.
 */
record Interrupted(Path file, Map<String, String> parts) {

    private static final String MARK = "== ";

    static Interrupted read(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String part = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith(MARK)) {
                part = line.substring(MARK.length());
                parts.put(part, "");
            } else {
                parts.merge(part, line + "\n", String::concat);
            }
        }
        return new Interrupted(file, parts);
    }

    String then() {
        return parts.getOrDefault("then", "");
    }

    void rewrite(String then) throws IOException {
        StringBuilder text = new StringBuilder();
        parts.forEach((part, body) -> {
            if (!part.equals("then")) {
                text.append(part.isEmpty() ? "" : MARK + part + "\n").append(body);
            }
        });
        Files.writeString(file, text + MARK + "then\n" + then);
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private int at() {
        return parts.keySet().stream()
                .filter(part -> part.startsWith("interrupted "))
                .map(part -> Integer.parseInt(part.split(" ")[1]))
                .findFirst()
                .orElseThrow();
    }

    /** What the next run says, and what stands there then. */
    String outcome(Project project) throws Exception {
        perform(project, statements(part("before")));
        project.autocommit("b", "", part("upgrade"), "");
        project.migrations().ensureVersion();
        List<Statement> section = statements(part("upgrade"));
        perform(project, section.subList(0, at() - 1));
        record(project, section);
        perform(project, statements(part("left")));
        if (parts.containsKey("mended")) {
            project.autocommit("b", "", part("mended"), "");
        }
        return story(project) + "\n" + catalog(project);
    }

    private static List<Statement> statements(String sql) {
        return Script.of("case.sql", sql).statements();
    }

    private static void perform(Project project, List<Statement> statements) throws SQLException {
        project.execute(statements.stream().map(Statement::text).toArray(String[]::new));
    }

    /** As the run that was interrupted did. */
    private void record(Project project, List<Statement> section) throws SQLException {
        Progress progress = Progress.none("b", "upgrade", section.size());
        for (Statement statement : section.subList(0, at() - 1)) {
            progress = progress.taken(statement);
        }
        Statement intended = section.get(at() - 1);
        boolean blind = parts.keySet().stream().anyMatch(part -> part.endsWith("without evidence"));
        try (Connection connection = project.database().connect();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO headway_progress (version_table, revision, direction, checksum, statements_done,"
                                + " statements_total, intended, evidence)"
                                + " VALUES ('\"public\".\"headway_version\"', 'b', 'upgrade', ?, ?, ?, ?, ?)")) {
            Optional<String> evidence = blind
                    ? Optional.empty()
                    : Intention.of(intended.text(), false).evidence(connection);
            insert.setString(1, progress.checksum());
            insert.setInt(2, progress.done());
            insert.setInt(3, progress.total());
            insert.setString(4, intended.text());
            insert.setString(5, evidence.orElse(null));
            insert.execute();
        }
    }

    private static String story(Project project) {
        List<String> story = new ArrayList<>();
        try {
            project.migrations()
                    .with(new RunListener() {
                        @Override
                        public void notice(Step step, String message) {
                            story.add(message);
                        }
                    })
                    .upgrade(Target.parse("heads"));
            story.add("upgraded");
        } catch (MigrationException failure) {
            failure.problems().forEach(problem -> story.add(problem.toString()));
        }
        return String.join("\n", story).replace(project.directory().toString(), "migrations") + "\n";
    }

    private static String catalog(Project project) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.addAll(project.query("SELECT 'version ' || version_num FROM headway_version"));
        lines.addAll(project.query("SELECT format('progress %s of %s%s', statements_done, statements_total,"
                + " ', at ' || intended) FROM headway_progress"));
        lines.addAll(
                project.query(
                        "SELECT format('%s %s', outcome, revision) FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"));
        lines.addAll(project.query(
                "SELECT pg_get_indexdef(i.indexrelid) || CASE WHEN indisvalid THEN '' ELSE ', INVALID' END"
                        + " FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid"
                        + " WHERE t.relname NOT LIKE 'headway%' AND (c.relnamespace::regnamespace::text NOT IN"
                        + " ('pg_catalog', 'pg_toast') OR c.relname ~ '_cc(new|old)') ORDER BY 1"));
        lines.addAll(project.query("SELECT format('%s is a partition of %s%s', inhrelid::regclass, inhparent::regclass,"
                + " CASE WHEN inhdetachpending THEN ', half detached' ELSE '' END) FROM pg_inherits"
                + " WHERE inhrelid::regclass::text NOT LIKE '%idx' ORDER BY 1"));
        if (!project.query("SELECT to_regclass('log')").equals(List.of("null"))) {
            lines.addAll(project.query("SELECT 'log ' || l FROM log l ORDER BY 1"));
        }
        return String.join("\n", lines) + "\n";
    }
}
