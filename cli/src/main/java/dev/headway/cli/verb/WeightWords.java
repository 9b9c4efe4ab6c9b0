package dev.headway.cli.verb;

import dev.headway.pg.Bytes;
import dev.headway.verdict.Weight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a table is like in production, on one line. */
final class WeightWords {

    private static final int FEW = 10;

    private WeightWords() {}

    /** {@code public.orders: 48,211,093 rows, 11 GB, 320 writes/s; about 40 s to 3 min at scratch's pace}. */
    static String of(Weight weight) {
        if (weight instanceof Weight.Known known) {
            return known.table() + ": " + String.join(", ", size(known)) + wait(known);
        }
        Weight.Unknown unknown = (Weight.Unknown) weight;
        return unknown.table() + ": not among the tables of the statistics, which were taken " + unknown.taken();
    }

    private static List<String> size(Weight.Known known) {
        List<String> words = new ArrayList<>();
        words.add(known.rows()
                .map(rows -> String.format(Locale.ROOT, "%,d %s", rows, rows == 1 ? "row" : "rows"))
                .orElse("nobody knows how many rows before ANALYZE"));
        words.add(new Bytes(known.bytes()).toString());
        known.writesPerSecond().ifPresent(writes -> words.add(writes(writes) + " writes/s"));
        return words;
    }

    private static String writes(double perSecond) {
        return perSecond == 0
                ? "0"
                : perSecond < 1 ? "under 1" : String.format(Locale.ROOT, "%,d", Math.round(perSecond));
    }

    private static String wait(Weight.Known known) {
        List<String> words = new ArrayList<>();
        known.blocked().ifPresent(bracket -> words.add(of(bracket) + " at scratch's pace"));
        known.longestTransaction()
                .filter(longest -> longest.toSeconds() > 0)
                .ifPresent(longest -> words.add("behind a transaction of " + exact(longest)));
        return words.isEmpty() ? "" : "; " + String.join(", ", words);
    }

    private static String of(Weight.Bracket bracket) {
        String least = round(bracket.least());
        String most = round(bracket.most());
        if (bracket.most().toSeconds() < 1) {
            return "less than 1 s";
        }
        return bracket.least().toSeconds() < 1 ? "up to " + most : "about " + least + " to " + most;
    }

    /** As a person would say it who does not know exactly. */
    private static String round(Duration duration) {
        Unit unit = Unit.of(duration);
        long number = unit.number(duration);
        return (number < FEW ? number : (number + 2) / 5 * 5) + unit.name;
    }

    private static String exact(Duration duration) {
        Unit unit = Unit.of(duration);
        return unit.number(duration) + unit.name;
    }

    /** Of which it takes two or more to go on to the next. */
    private enum Unit {
        SECONDS(" s", 1),
        MINUTES(" min", 60),
        HOURS(" h", 3600),
        DAYS(" days", 86400);

        private final String name;
        private final double seconds;

        Unit(String name, double seconds) {
            this.name = name;
            this.seconds = seconds;
        }

        static Unit of(Duration duration) {
            Unit found = SECONDS;
            for (Unit unit : values()) {
                if (duration.toSeconds() >= 2 * unit.seconds) {
                    found = unit;
                }
            }
            return found;
        }

        long number(Duration duration) {
            return Math.round(duration.toMillis() / 1000.0 / seconds);
        }
    }
}
