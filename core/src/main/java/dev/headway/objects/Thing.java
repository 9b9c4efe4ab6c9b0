package dev.headway.objects;

import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Something in the database that a file of {@code objects/} may have made. Immutable.
 *
 * @param name type and identity, as {@code pg_identify_object} writes them whatever the search path: {@code view
 *     public.active}; behind DROP it is a statement
 * @param version another one whenever it was defined anew
 * @param descriptions what the server calls it in the details of an error, in its own language
 */
record Thing(String name, long classId, long objectId, String version, List<String> descriptions) {

    private static final String STANDING =
            Template.bare(Template.of(Thing.class, "standing.sql").sql());

    Thing {
        descriptions = List.copyOf(descriptions);
    }

    /** All that is there, by name. */
    static Map<String, Thing> standing(Connection connection) throws SQLException {
        Map<String, Thing> standing = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(STANDING)) {
                while (row.next()) {
                    Thing thing = of(row);
                    standing.put(thing.name(), thing);
                }
            }
        }
        return standing;
    }

    private static Thing of(ResultSet row) throws SQLException {
        List<String> descriptions = new ArrayList<>(List.of(row.getString("description")));
        Optional.ofNullable(row.getString("rule")).ifPresent(descriptions::add);
        return new Thing(
                row.getString("name"),
                row.getLong("classid"),
                row.getLong("objid"),
                row.getString("version"),
                descriptions);
    }

    /**
     * Those that an error's detail says stand in the way: each of its lines begins with one, in most languages.
     *
     * @param detail {@code view active depends on column name of table users}
     */
    static List<Thing> named(Collection<Thing> things, String detail) {
        List<Thing> first = things.stream()
                .filter(thing -> thing.descriptions.stream()
                        .anyMatch(words -> detail.lines().anyMatch(line -> line.startsWith(words + " "))))
                .toList();
        return first.isEmpty()
                ? things.stream()
                        .filter(thing -> thing.descriptions.stream().anyMatch(detail::contains))
                        .toList()
                : first;
    }

    /** Fills {@code classid} and {@code objid}. */
    Template in(Template template) {
        return template.with("classid", classId).with("objid", objectId);
    }
}
