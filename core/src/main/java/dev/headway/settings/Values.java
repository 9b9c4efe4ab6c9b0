package dev.headway.settings;

import dev.headway.connect.Budget;
import dev.headway.problem.Spelling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the text of a setting becomes its value. */
final class Values {

    /** Reads one kind of value. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(String text) throws BadValue;
    }

    private static final Pattern DURATION = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s*([a-zA-Z]*)");

    /** PostgreSQL's units; without one it is seconds. */
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "", Duration.ofSeconds(1),
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private static final String DURATION_SHAPE = "write 500ms, 5s, 2min or 1h; a number alone is seconds";

    /** PostgreSQL counts its timeouts in milliseconds, in 32 bits. */
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private static final Duration SHORTEST_INTERVAL = Duration.ofMillis(100);

    private Values() {}

    static String text(String text) throws BadValue {
        if (text.isBlank()) {
            throw new BadValue("is empty", "give it a value, or leave it out");
        }
        return text;
    }

    static Duration duration(String text) throws BadValue {
        Matcher matcher = DURATION.matcher(text.strip());
        if (!matcher.matches() || !UNITS.containsKey(matcher.group(2))) {
            throw new BadValue("is not a duration: \"" + text + "\"", DURATION_SHAPE);
        }
        Duration unit = Objects.requireNonNull(UNITS.get(matcher.group(2)));
        BigDecimal millis = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit.toMillis()));
        if (millis.compareTo(BigDecimal.valueOf(LONGEST.toMillis())) > 0) {
            throw new BadValue(
                    "is longer than 24 days: \"" + text + "\"", "24 days is what PostgreSQL's timeouts hold");
        }
        return Duration.ofMillis(millis.longValue());
    }

    /** A duration in which somebody sleeps between two tries. */
    static Duration interval(String text) throws BadValue {
        Duration interval = duration(text);
        if (interval.compareTo(SHORTEST_INTERVAL) < 0) {
            throw new BadValue("is shorter than 100 ms: \"" + text + "\"", "the default, 2s, is good for most");
        }
        return interval;
    }

    static Budget budget(String text) throws BadValue {
        if (text.strip().equals("forever")) {
            return Budget.FOREVER;
        }
        try {
            return Budget.of(duration(text));
        } catch (BadValue e) {
            throw new BadValue(e.what(), e.remedy() + "; or forever");
        }
    }

    /** One of an enum's constants, written as {@code next-release} for {@code NEXT_RELEASE}. */
    static <E extends Enum<E>> Parser<E> oneOf(E[] constants) {
        List<String> words = Arrays.stream(constants).map(Values::word).toList();
        return text -> {
            int at = words.indexOf(text.strip().toLowerCase(Locale.ROOT));
            if (at < 0) {
                throw new BadValue(
                        "is not one of " + String.join(", ", words) + ": \"" + text + "\"",
                        Spelling.hint(text, words) + "write one of them");
            }
            return constants[at];
        };
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whatever a constructor takes that throws {@link IllegalArgumentException} for all else. */
    static <T> Parser<T> of(Function<String, T> constructor, String shape) {
        return text -> {
            try {
                return constructor.apply(text.strip());
            } catch (IllegalArgumentException e) {
                throw new BadValue("is not " + shape + ": \"" + text + "\"", "write " + shape);
            }
        };
    }
}
