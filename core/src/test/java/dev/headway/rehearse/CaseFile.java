package dev.headway.rehearse;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file of sections that begin with {@code --- NAME}: {@code schema} adds to the common one, {@code upgrade} and
 * {@code downgrade} are a revision's, {@code facts} is what is seen, of all majors or of those named.
 */
record CaseFile(Map<String, String> sections) {

    private static final Pattern SINCE = Pattern.compile("(?m)^-- since (\\d+)$");
    private static final Pattern FACTS = Pattern.compile("facts(?: (\\d+)(?:-(\\d+))?)?");
    private static final int OLDEST = 14;
    private static final int NEWEST = 18;

    static CaseFile of(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        String name = "";
        for (String line : text.split("(?<=\n)", -1)) {
            if (line.matches("--- (schema|upgrade|downgrade|facts).*\\n?")) {
                name = line.substring(4).strip();
                sections.put(name, "");
            } else {
                sections.merge(name, line, String::concat);
            }
        }
        return new CaseFile(sections);
    }

    int since() {
        Matcher since = SINCE.matcher(sections.getOrDefault("", ""));
        return since.find() ? Integer.parseInt(since.group(1)) : OLDEST;
    }

    String schema() {
        return sections.getOrDefault("schema", "");
    }

    /** One that says nothing of a way back has none. */
    String revision() {
        String ways = sections.entrySet().stream()
                .filter(section -> section.getKey().matches("(up|down)grade.*"))
                .map(section -> "--- " + section.getKey() + "\n" + section.getValue())
                .collect(Collectors.joining("\n"));
        return "--- revision 4f1c2a9b7d3e\n\n" + ways
                + (ways.contains("--- downgrade") ? "" : "\n--- downgrade irreversible no way back\n");
    }

    /** What is to be seen, by major. */
    Map<Integer, String> facts() {
        Map<Integer, String> facts = new TreeMap<>();
        sections.forEach((name, text) -> {
            Matcher majors = FACTS.matcher(name);
            if (majors.matches()) {
                int first = majors.group(1) == null ? since() : Integer.parseInt(majors.group(1));
                int last = majors.group(1) == null
                        ? NEWEST
                        : majors.group(2) == null ? first : Integer.parseInt(majors.group(2));
                for (int major = first; major <= last; major++) {
                    facts.put(major, text);
                }
            }
        });
        return facts;
    }

    /** The file with what was seen now; of majors that nobody asked it keeps what it has. */
    String with(Map<Integer, String> seen) {
        Map<Integer, String> facts = facts();
        if (facts.size() < NEWEST - since() + 1
                || seen.values().stream().distinct().count() == 1) {
            facts.clear();
        }
        facts.putAll(seen);
        StringBuilder text = new StringBuilder();
        sections.forEach((name, body) -> {
            if (!FACTS.matcher(name).matches()) {
                text.append(name.isEmpty() ? "" : "--- " + name + "\n").append(body);
            }
        });
        if (facts.values().stream().distinct().count() == 1) {
            return text + "--- facts\n" + facts.values().iterator().next();
        }
        String last = "";
        int first = 0;
        for (int major = OLDEST; major <= NEWEST + 1; major++) {
            String now = facts.getOrDefault(major, "");
            if (!now.equals(last)) {
                text.append(last.isEmpty() ? "" : "--- facts " + range(first, major - 1) + "\n" + last);
                first = major;
            }
            last = now;
        }
        return text.toString();
    }

    private static String range(int first, int last) {
        return first == last ? "" + first : first + "-" + last;
    }
}
