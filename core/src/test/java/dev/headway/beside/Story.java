package dev.headway.beside;

import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.objects.ObjectSet;
import dev.headway.plan.Step;
import dev.headway.problem.MigrationException;
import dev.headway.run.RunListener;
import dev.headway.sql.Placeholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is done to a directory of migrations and a database, as a text; what is seen stands below each line that begins with
 * {@code $ }:
 * <pre>
 * $ write objects/v.sql    the lines that follow behind "| " are its content
 * $ rm objects/v.sql
 * $ upgrade [TARGET]       heads where none is named
 * $ together [TARGET]      the same in a single transaction
 * $ downgrade TARGET       whatever is lost
 * $ keep TARGET            a downgrade that loses nothing
 * $ plan                   what an upgrade would do with files beside the revisions
 * $ var NAME=VALUE         for the commands that follow
 * $ sql STATEMENT
 * </pre>
 */
final class Story {

    private final Project project;
    private final Map<String, String> vars = new HashMap<>();
    private final List<String> transcript = new ArrayList<>();

    private Story(Project project) {
        this.project = project;
    }

    static String replay(String script, Major major) throws Exception {
        try (Project project = Project.on(major)) {
            return new Story(project).replay(script);
        }
    }

    private String replay(String script) throws Exception {
        List<String> lines = script.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("## ") || line.startsWith("$ ")) {
                transcript.add(line);
            }
            if (line.startsWith("$ ")) {
                List<String> content = new ArrayList<>();
                while (i + 1 < lines.size() && lines.get(i + 1).startsWith("|")) {
                    transcript.add(lines.get(++i));
                    content.add(lines.get(i).replaceFirst("^\\| ?", ""));
                }
                happen(line.substring(2).split(" ", 2), String.join("\n", content) + "\n");
            }
        }
        return String.join("\n", transcript) + "\n";
    }

    private void happen(String[] words, String content) throws IOException {
        String rest = words.length < 2 ? "heads" : words[1];
        switch (words[0]) {
            case "write" -> {
                Path file = project.directory().resolve(rest);
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            case "rm" -> Files.delete(project.directory().resolve(rest));
            case "upgrade" -> run(migrations -> migrations.upgrade(Target.parse(rest)));
            case "together" -> run(migrations -> migrations.inOneTransaction().upgrade(Target.parse(rest)));
            case "downgrade" -> run(migrations -> migrations.downgrade(Target.parse(rest)));
            case "keep" -> run(migrations -> migrations.downgradeKeepingData(Target.parse(rest)));
            case "plan" ->
                run(migrations -> migrations
                        .readOnly()
                        .previewUpgrade(Target.parse("heads"))
                        .objects()
                        .forEach(change -> transcript.add(change.toString())));
            case "var" -> vars.put(rest.substring(0, rest.indexOf('=')), rest.substring(rest.indexOf('=') + 1));
            case "sql" -> sql(rest);
            default -> throw new IllegalArgumentException("a story does not know: " + words[0]);
        }
    }

    private void sql(String sql) {
        try {
            if (sql.startsWith("SELECT")) {
                transcript.addAll(project.query(sql));
            } else {
                project.execute(sql);
            }
        } catch (SQLException e) {
            transcript.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private void run(Consumer<Migrations> command) {
        try {
            command.accept(project.migrations().with(new Heard()).with(new Placeholders(vars)));
        } catch (MigrationException e) {
            e.problems()
                    .forEach(problem -> problem.toString()
                            .lines()
                            .map(line -> line.replace(project.directory() + "/", "")
                                    .replaceAll("backend [0-9]+", "backend N"))
                            .forEach(transcript::add));
        }
    }

    private final class Heard implements RunListener {
        @Override
        public void finished(Step step, Duration duration) {
            transcript.add(step.toString());
        }

        @Override
        public void applied(ObjectSet.Change change) {
            transcript.add(change.toString());
        }

        @Override
        public void missing(Step step, String file) {
            transcript.add("missing behind " + step.revision().id() + ": " + file);
        }
    }
}
