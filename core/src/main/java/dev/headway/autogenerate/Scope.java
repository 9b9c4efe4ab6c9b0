package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Dependency;
import dev.headway.catalog.ObjectId;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which objects are compared; a part goes with its whole, a column with its table. Immutable.
 *
 * @param schemas empty: all
 * @param kinds such as {@code table} or {@code materialized view}; empty: all
 * @param names patterns over the name or {@code schema.name}, in which {@code *} is anything; empty: all
 */
public record Scope(List<String> schemas, List<String> kinds, List<String> names) {

    /** Everything. */
    public static final Scope ALL = new Scope(List.of(), List.of(), List.of());

    public Scope {
        schemas = List.copyOf(schemas);
        kinds = kinds.stream().map(Scope::word).toList();
        names = List.copyOf(names);
    }

    /** The catalog without what is not compared. */
    Catalog of(Catalog catalog) {
        if (equals(ALL)) {
            return catalog;
        }
        List<CatalogObject> objects = catalog.objects().values().stream()
                .filter(object -> holds(object.id().root()))
                .toList();
        Set<ObjectId> ids = objects.stream().map(CatalogObject::id).collect(Collectors.toSet());
        List<Dependency> dependencies = catalog.dependencies().stream()
                .filter(each -> ids.contains(each.dependent()) && ids.contains(each.referenced()))
                .toList();
        return new Catalog(catalog.server(), catalog.role(), objects, dependencies, catalog.unhandled());
    }

    /**
     * Sides of which only what is compared is left; where other filters leave nothing of a schema, nobody can tell.
     *
     * @throws UsageException for a schema that neither has: it would compare nothing, and find nothing
     */
    void require(Catalog one, Catalog other) {
        if (!kinds.isEmpty() || !names.isEmpty()) {
            return;
        }
        Set<String> known = Stream.of(one, other)
                .flatMap(catalog -> catalog.objects().keySet().stream())
                .map(Scope::schema)
                .collect(Collectors.toSet());
        List<Problem> problems = schemas.stream()
                .filter(schema -> !known.contains(schema) && !schema.equals("public"))
                .map(schema -> Problem.of(
                        "neither side has a schema \"" + schema + "\"",
                        "--schema",
                        "name one that is there, as it is written between quotes, or leave it out to compare all"))
                .toList();
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
    }

    private static String schema(ObjectId id) {
        return id.schema().isEmpty() ? id.name() : id.schema();
    }

    private boolean holds(ObjectId id) {
        return (schemas.isEmpty() || schemas.contains(schema(id)))
                && (kinds.isEmpty() || kinds.contains(word(id.kind().words())))
                && (names.isEmpty() || names.stream().anyMatch(pattern -> matches(pattern, id)));
    }

    private static boolean matches(String pattern, ObjectId id) {
        Pattern regex = Pattern.compile(
                Pattern.quote(pattern).replace("*", "\\E.*\\Q"), Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
        return regex.matcher(id.name()).matches()
                || regex.matcher(id.schema() + "." + id.name()).matches();
    }

    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
