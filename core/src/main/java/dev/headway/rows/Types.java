package dev.headway.rows;

import dev.headway.sample.Shape;
import dev.headway.sample.Texts;
import dev.headway.sql.Literal;
import dev.headway.sql.Template;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What values a type has, according to the server, which is asked once for each. Not thread-safe. */
final class Types {

    private static final Template TYPE = Template.of(Types.class, "type.sql");
    private static final Pattern LENGTH = Pattern.compile("\\((\\d+)");

    private final Attempts attempts;
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, Pool> pools = new HashMap<>();
    private final Map<Asked, List<String>> answers = new HashMap<>();

    Types(Attempts attempts) {
        this.attempts = attempts;
    }

    /**
     * Values as the server writes them.
     *
     * @param usual everyday ones, all different
     * @param odd those at the edges
     */
    record Pool(List<String> usual, List<String> odd) {}

    /** What the server was asked: columns of one type are often under checks that say the same. */
    private record Asked(String type, List<String> texts) {}

    /** @param type as {@code format_type} writes it with an empty search path */
    Pool pool(String type) throws SQLException {
        Pool known = pools.get(type);
        if (known == null) {
            Shape shape = shape(type);
            known = new Pool(taken(type, Texts.usual(shape)), taken(type, Texts.odd(shape)));
            pools.put(type, known);
        }
        return known;
    }

    /** Those that are values of the type, as the server writes them, each once. */
    List<String> taken(String type, List<String> texts) throws SQLException {
        Asked asked = new Asked(type, List.copyOf(texts));
        List<String> known = answers.get(asked);
        if (known == null) {
            Set<String> taken = new LinkedHashSet<>();
            cast(type, texts, taken);
            known = List.copyOf(taken);
            answers.put(asked, known);
        }
        return known;
    }

    /** One that is no value spoils the query, so what is asked for is cut in halves until it stands alone. */
    private void cast(String type, List<String> texts, Set<String> into) throws SQLException {
        if (texts.isEmpty()) {
            return;
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            rows.append(i == 0 ? "" : ", ")
                    .append('(')
                    .append(i)
                    .append(", ")
                    .append(new Literal(texts.get(i)).quoted())
                    .append("::pg_catalog.text)");
        }
        List<String> seen = new ArrayList<>();
        boolean all = attempts.query(
                "SELECT CAST(v AS " + type + ")::pg_catalog.text FROM (VALUES " + rows + ") AS x (n, v) ORDER BY n",
                row -> {
                    String text = row.getString(1);
                    if (text != null) {
                        seen.add(text);
                    }
                });
        if (all) {
            into.addAll(seen);
        } else if (texts.size() > 1) {
            cast(type, texts.subList(0, texts.size() / 2), into);
            cast(type, texts.subList(texts.size() / 2, texts.size()), into);
        }
    }

    private Shape shape(String type) throws SQLException {
        Shape known = shapes.get(type);
        if (known != null) {
            return known;
        }
        List<Shape> found = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        attempts.query(TYPE.with("type", type).sql(), row -> {
            parts.addAll(strings(row.getArray("parts")));
            found.add(new Shape(
                    row.getString("name"),
                    Shape.Make.valueOf(row.getString("make")),
                    row.getString("category").charAt(0),
                    length(type),
                    strings(row.getArray("labels")),
                    List.of()));
        });
        if (found.isEmpty()) {
            return new Shape(type, Shape.Make.ENUM, 'E', 0, List.of(), List.of());
        }
        List<Shape> inside = new ArrayList<>();
        for (String part : parts) {
            inside.add(shape(part));
        }
        Shape bare = found.get(0);
        Shape shape = new Shape(bare.name(), bare.make(), bare.category(), bare.length(), bare.labels(), inside);
        shapes.put(type, shape);
        return shape;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static int length(String type) {
        Matcher length = LENGTH.matcher(type);
        return length.find() && length.group(1).length() < 9 ? Integer.parseInt(length.group(1)) : 0;
    }

    interface Reader {
        void read(ResultSet row) throws SQLException;
    }
}
