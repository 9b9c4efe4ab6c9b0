package dev.headway.ddl;

import dev.headway.catalog.ObjectId;
import dev.headway.diff.Differences;
import java.nio.charset.StandardCharsets;

/** Names for the time of a change, which nothing on either side has. */
final class FreeName {

    /** What PostgreSQL keeps of a name, in bytes. */
    private static final int LIMIT = 63;

    private FreeName() {}

    /** The object's name with a suffix; a number behind it if that is taken. */
    static String of(ObjectId id, String suffix, Differences differences) {
        for (int i = 0; ; i++) {
            String end = suffix + (i == 0 ? "" : String.valueOf(i));
            String name = cut(id.name(), LIMIT - end.length()) + end;
            boolean taken = isTaken(id.schema(), name, differences);
            if (!taken) {
                return name;
            }
        }
    }

    private static boolean isTaken(String schema, String name, Differences differences) {
        return java.util.stream.Stream.of(differences.from(), differences.to())
                .flatMap(catalog -> catalog.objects().keySet().stream())
                .anyMatch(other -> other.schema().equals(schema) && other.name().equals(name));
    }

    private static String cut(String name, int bytes) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
