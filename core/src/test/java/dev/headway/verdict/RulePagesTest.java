package dev.headway.verdict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/rules/} has a page for each rule that a folder of {@code rules/} shows, made of what the folder holds;
 * {@code -Dgolden.update=true} writes them.
 */
final class RulePagesTest {

    private static final Path CASES = Path.of("src/test/resources/rules");
    private static final Path DOCS = Path.of("../docs/rules");
    private static final Pattern SAID = Pattern.compile("(?m)^  [A-Z]+ ([a-z-]+): ");

    /** Of folders that are called otherwise, as many as a reader wants to see. */
    private static final int SOME = 2;

    @Test
    void every_rule_that_a_folder_shows_has_its_page() throws IOException {
        Map<String, String> wanted = new TreeMap<>();
        for (RulePage page : pages()) {
            wanted.put(page.name() + ".md", page.text());
        }
        assertTrue(wanted.size() > 50, () -> "pages: " + wanted.keySet());
        if (Boolean.getBoolean("golden.update")) {
            write(wanted);
        }
        assertEquals(wanted.keySet(), new TreeSet<>(names(DOCS)));
        for (Map.Entry<String, String> page : wanted.entrySet()) {
            assertEquals(page.getValue(), Files.readString(DOCS.resolve(page.getKey())));
        }
    }

    static boolean hasPage(String rule) {
        return Files.exists(DOCS.resolve(rule + ".md"));
    }

    private static void write(Map<String, String> wanted) throws IOException {
        Files.createDirectories(DOCS);
        for (String old : names(DOCS)) {
            Files.delete(DOCS.resolve(old));
        }
        for (Map.Entry<String, String> page : wanted.entrySet()) {
            Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
        }
    }

    private static List<RulePage> pages() throws IOException {
        List<Path> folders = names(CASES).stream().map(CASES::resolve).toList();
        Map<Path, Set<String>> said = new TreeMap<>();
        for (Path folder : folders) {
            said.put(folder, said(folder));
        }
        List<RulePage> pages = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            List<Path> own =
                    folders(said, (folder, rules) -> owner(folder, rules).equals(rule.name()));
            List<Path> others = folders(said, (folder, rules) -> !isNoAlarm(folder) && rules.contains(rule.name()));
            List<Path> shown = own.isEmpty() ? others.subList(0, Math.min(SOME, others.size())) : own;
            if (!shown.isEmpty() && !rule.advice().equals(Rules.NOTHING)) {
                pages.add(RulePage.of(rule, shown));
            }
        }
        pages.add(RulePage.ofNoAlarms(folders(said, (folder, rules) -> isNoAlarm(folder))));
        return pages;
    }

    private static List<Path> folders(Map<Path, Set<String>> said, BiPredicate<Path, Set<String>> wanted) {
        return said.entrySet().stream()
                .filter(each -> wanted.test(each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isNoAlarm(Path folder) {
        return folder.getFileName().toString().startsWith("no-alarm-");
    }

    /** The longest name of what it is said of it, that the folder's name begins with. */
    private static String owner(Path folder, Set<String> said) {
        return said.stream()
                .filter(rule -> (folder.getFileName() + "-").startsWith(rule + "-"))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    private static Set<String> said(Path folder) throws IOException {
        return SAID.matcher(Files.readString(folder.resolve("report.txt")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(directory)) {
            return all.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
