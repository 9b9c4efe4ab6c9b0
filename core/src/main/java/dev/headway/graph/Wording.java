package dev.headway.graph;

import dev.headway.revision.Revision;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How revisions are spoken of in messages. */
public final class Wording {

    /** More than a reader would read. */
    private static final int MANY = 10;

    private static final List<String> NUMBERS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    private Wording() {}

    /** {@code 3f2a9c (add invoices)}, or {@code 3f2a9c} where there is no message. */
    public static String title(Revision revision) {
        String message = revision.message().strip();
        int end = message.indexOf('\n');
        String line = end < 0 ? message : message.substring(0, end).strip();
        return line.isEmpty() ? revision.id().value() : revision.id() + " (" + line + ")";
    }

    /** Titles with commas between them; of many, the first and how many more. */
    public static String titles(Collection<Revision> revisions) {
        String shown = revisions.stream().limit(MANY).map(Wording::title).collect(Collectors.joining(", "));
        return revisions.size() <= MANY ? shown : shown + " and " + (revisions.size() - MANY) + " more";
    }

    /** {@code two heads}, {@code one head}, {@code 12 heads}. */
    public static String count(int number, String noun) {
        String word = number < NUMBERS.size() ? NUMBERS.get(number) : String.valueOf(number);
        return word + " " + noun + (number == 1 ? "" : "s");
    }
}
