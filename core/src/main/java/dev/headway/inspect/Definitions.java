package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Aside;
import dev.headway.catalog.Cast;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Collation;
import dev.headway.catalog.EventTrigger;
import dev.headway.catalog.Extension;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Options;
import dev.headway.catalog.Statistics;
import dev.headway.catalog.TextSearchConfiguration;
import dev.headway.catalog.TextSearchDictionary;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Kinds whose properties come as a list of names and values. */
final class Definitions {

    private final Draft draft;

    Definitions(Draft draft) {
        this.draft = draft;
    }

    void read(Row row) throws SQLException {
        Address address = Address.of(row.number("class"), row.number("object"));
        Optional<ObjectId> id = draft.names().own(address);
        if (id.isEmpty()) {
            return;
        }
        About about = draft.about(address);
        Options options = row.options("properties");
        Map<String, String> values = options.values();
        switch (Kind.valueOf(row.text("kind"))) {
            case EXTENSION ->
                draft.add(new Extension(
                        id.get(),
                        about,
                        new Identifier(value(values, "schema")),
                        value(values, "version"),
                        Aside.of(value(values, "standard").equals("true"))));
            case EVENT_TRIGGER -> draft.add(eventTrigger(id.get(), about, values, row.texts("list")));
            case STATISTICS ->
                statistics(id.get(), about, values)
                        .ifPresentOrElse(draft::add, () -> draft.names().forget(address));
            case CAST -> draft.add(cast(id.get(), about, values));
            case COLLATION -> draft.add(new Collation(id.get(), about, options));
            case TEXT_SEARCH_DICTIONARY ->
                draft.add(
                        new TextSearchDictionary(id.get(), about, value(values, "template"), value(values, "options")));
            case TEXT_SEARCH_CONFIGURATION ->
                draft.add(new TextSearchConfiguration(
                        id.get(), about, value(values, "parser"), mappings(row.texts("list"))));
            default -> throw new IllegalStateException(row.text("kind"));
        }
    }

    private static CatalogObject eventTrigger(ObjectId id, About about, Map<String, String> values, List<String> tags) {
        return new EventTrigger(
                id,
                about,
                value(values, "event"),
                tags,
                value(values, "function"),
                Parts.firing(value(values, "enabled").charAt(0)));
    }

    /** Statistics of a table that is nobody's business are neither. */
    private Optional<CatalogObject> statistics(ObjectId id, About about, Map<String, String> values) {
        Optional<Integer> target = Optional.ofNullable(values.get("target")).map(Integer::valueOf);
        return draft.names()
                .relation(Long.parseLong(value(values, "relation")))
                .map(table -> new Statistics(id, about, table, Texts.listSorted(value(values, "definition")), target));
    }

    private static CatalogObject cast(ObjectId id, About about, Map<String, String> values) {
        Cast.Context context = switch (value(values, "context")) {
            case "a" -> Cast.Context.ASSIGNMENT;
            case "i" -> Cast.Context.IMPLICIT;
            default -> Cast.Context.EXPLICIT;
        };
        return new Cast(id, about, value(values, "source"), value(values, "target"), value(values, "method"), context);
    }

    private static String value(Map<String, String> values, String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    /** From {@code token=dictionary}, as often as the token has one, in order. */
    private static SortedMap<String, List<String>> mappings(List<String> list) {
        SortedMap<String, List<String>> mappings = new TreeMap<>();
        for (String mapping : list) {
            int equals = mapping.indexOf('=');
            mappings.computeIfAbsent(mapping.substring(0, equals), any -> new ArrayList<>())
                    .add(mapping.substring(equals + 1));
        }
        return mappings;
    }
}
