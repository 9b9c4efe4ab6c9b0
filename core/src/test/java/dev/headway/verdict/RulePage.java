package dev.headway.verdict;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A page of the docs about one rule, made of the folders that show it: what they hold is what the reader sees. */
record RulePage(String name, String title, String text) {

    /** Where a folder of {@code rules/} stands as seen from the docs. */
    private static final String FOLDERS = "../../core/src/test/resources/rules/";

    private static final Pattern MAJORS = Pattern.compile("(?m)^PostgreSQL \\d+\\b");

    static RulePage of(Rule rule, List<Path> folders) throws IOException {
        StringBuilder text = new StringBuilder("# `" + rule.name() + "`\n\n" + sentence(rule.title()) + "\n\n");
        text.append("Accept it before the statement, or in the header for the whole file: `--- allow ")
                .append(rule.name())
                .append(" REASON`\n");
        for (Path folder : folders) {
            text.append("\n## [")
                    .append(folder.getFileName())
                    .append("](")
                    .append(FOLDERS)
                    .append(folder.getFileName())
                    .append(")\n");
            text.append(example(folder));
        }
        return new RulePage(rule.name(), rule.title(), text + "\n[All rules](../rules.md)\n");
    }

    static RulePage ofNoAlarms(List<Path> folders) throws IOException {
        StringBuilder text = new StringBuilder(
                "# What nobody has to mend\n\n"
                        + "Statements that look as if they did harm, and that PostgreSQL was seen to do in a moment, or in nobody's way.\n");
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            text.append("\n## [")
                    .append(name.substring("no-alarm-".length()).replace('-', ' '))
                    .append("](")
                    .append(FOLDERS)
                    .append(name)
                    .append(")\n");
            text.append(example(folder));
        }
        return new RulePage("no-alarm", "what nobody has to mend", text + "\n[All rules](../rules.md)\n");
    }

    private static String example(Path folder) throws IOException {
        Function<String, Optional<String>> file = name -> read(folder.resolve(name));
        StringBuilder text = new StringBuilder();
        file.apply("schema.sql")
                .ifPresent(schema -> text.append("\n<details><summary>The schema that is there</summary>\n\n")
                        .append(fenced("sql", schema))
                        .append("\n</details>\n"));
        file.apply("bad.sql").ifPresent(bad -> text.append("\n").append(fenced("sql", bad)));
        String report = Files.readString(folder.resolve("report.txt"));
        if (file.apply("bad.sql").isEmpty()) {
            file.apply("good.sql").ifPresent(good -> text.append("\n").append(fenced("sql", good)));
        }
        text.append("\n")
                .append(
                        MAJORS.matcher(report).find()
                                ? "What is said of it, where majors differ:"
                                : "What is said of it:")
                .append("\n\n");
        text.append(fenced("", report));
        if (file.apply("bad.sql").isPresent()) {
            file.apply("good.sql")
                    .ifPresent(good -> text.append("\nInstead:\n\n").append(fenced("sql", good)));
        }
        return text.toString();
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fenced(String language, String text) {
        return "```" + language + "\n" + text.strip() + "\n```\n";
    }

    private static String sentence(String title) {
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1) + ".";
    }
}
