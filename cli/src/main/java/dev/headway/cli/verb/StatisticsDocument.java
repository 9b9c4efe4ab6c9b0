package dev.headway.cli.verb;

import dev.headway.statistics.RoleAttributes;
import dev.headway.statistics.Statistics;
import dev.headway.statistics.TableStatistics;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Statistics as the JSON that is kept in a file, in numbers without units; what is not known is null. */
final class StatisticsDocument {

    /** The key that tells what file this is, and its version. */
    static final String KEY = "headwayStatistics";

    static final int VERSION = 1;

    private static final double MILLIS = 1000;

    private StatisticsDocument() {}

    static Map<String, Object> of(Statistics statistics) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(KEY, VERSION);
        document.put("server", statistics.server().toString());
        document.put("taken", statistics.taken());
        put(document, "countedSince", statistics.countedSince());
        put(
                document,
                "longestTransactionSeconds",
                statistics.longestTransaction().map(StatisticsDocument::seconds));
        document.put("role", of(statistics.role()));
        document.put("unseen", statistics.unseen());
        document.put(
                "tables",
                statistics.tables().stream().map(StatisticsDocument::of).toList());
        return document;
    }

    private static Map<String, Object> of(RoleAttributes role) {
        return Json.object(
                "superuser", role.superuser(),
                "createdb", role.createdb(),
                "createrole", role.createrole(),
                "bypassrls", role.bypassrls());
    }

    private static Map<String, Object> of(TableStatistics table) {
        Map<String, Object> document = Json.object("schema", table.schema(), "name", table.name());
        put(document, "rows", table.rows());
        document.put("bytes", table.bytes());
        document.put("indexBytes", table.indexBytes());
        put(document, "writesPerSecond", table.writesPerSecond());
        return document;
    }

    /** What is not known is said: a 0 would be a lie, and a key that is missing a riddle. */
    private static void put(Map<String, Object> document, String key, Optional<?> value) {
        document.put(key, value.isPresent() ? value.get() : Optional.empty());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS;
    }
}
