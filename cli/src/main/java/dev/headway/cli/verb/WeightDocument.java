package dev.headway.cli.verb;

import dev.headway.verdict.Weight;
import java.time.Duration;
import java.util.Map;

/** What a table is like in production, for programs; what is not known is left out. */
final class WeightDocument {

    private static final double MILLIS = 1000;

    private WeightDocument() {}

    static Map<String, Object> of(Weight weight) {
        if (weight instanceof Weight.Known known) {
            return Json.object(
                    "table", known.table().toString(),
                    "known", true,
                    "rows", known.rows(),
                    "bytes", known.bytes(),
                    "indexBytes", known.indexBytes(),
                    "writesPerSecond", known.writesPerSecond(),
                    "longestTransactionSeconds", known.longestTransaction().map(WeightDocument::seconds),
                    "blockedSeconds",
                            known.blocked()
                                    .map(bracket -> Json.object(
                                            "least", seconds(bracket.least()), "most", seconds(bracket.most()))));
        }
        return Json.object("table", weight.table().toString(), "known", false);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
