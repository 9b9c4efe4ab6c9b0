package dev.headway.cli.verb;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A moment as people write it: so long ago, or a date, with or without a time; UTC unless it says otherwise. */
final class Since {
    private Since() {}

    private static final Pattern AGO = Pattern.compile("([0-9]{1,6}) ?(s|min|h|d)");

    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "min", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    /** @throws UsageException if it is none */
    static Instant parse(String text, Instant now) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            Duration unit = UNITS.getOrDefault(ago.group(2), Duration.ZERO);
            return now.minus(unit.multipliedBy(Long.parseLong(ago.group(1))));
        }
        String iso = text.replace(' ', 'T');
        return Stream.<Function<String, Instant>>of(
                        date -> OffsetDateTime.parse(date).toInstant(),
                        date -> LocalDateTime.parse(date).toInstant(ZoneOffset.UTC),
                        date -> LocalDate.parse(date)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant())
                .map(shape -> parsed(shape, iso))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new UsageException(
                                Problem.of(
                                        "\"" + text + "\" is no time",
                                        "command line --since",
                                        "write how long ago, 30min, 2h or 7d, or when: 2026-11-22, 2026-11-22T10:00, 2026-11-22T10:00+01:00")));
    }

    private static Optional<Instant> parsed(Function<String, Instant> shape, String text) {
        try {
            return Optional.of(shape.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
