package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which names of the old schema are called otherwise in the new one, as somebody who knows says. Immutable.
 *
 * @param hints old path to new, such as {@code notebooks.colour} to {@code notebooks.color}: dots between schema, table
 *     and column, or type and value; the schema may be left out where it is {@code public}
 */
public record Renames(Map<String, String> hints) {

    public static final Renames NONE = new Renames(Map.of());

    public Renames {
        hints = Map.copyOf(new TreeMap<>(hints));
    }

    /** From {@code old=new} each; the new one may be the last name alone. */
    public static Renames parse(List<String> hints) {
        Map<String, String> parsed = new TreeMap<>();
        for (String hint : hints) {
            int equals = hint.indexOf('=');
            parsed.put(
                    hint.substring(0, equals).strip(),
                    hint.substring(equals + 1).strip());
        }
        return new Renames(parsed);
    }

    /** These, and those besides; where both speak of one object, those. */
    public Renames and(Renames others) {
        Map<String, String> all = new TreeMap<>(hints);
        all.putAll(others.hints());
        return new Renames(all);
    }

    /** The same the other way round. */
    public Renames turned() {
        Map<String, String> turned = new TreeMap<>();
        hints.forEach((old, now) -> turned.put(now, old));
        return new Renames(turned);
    }

    /** Those whose old name is on the one side and whose new one, in full, is on the other. */
    public Renames known(Catalog from, Catalog to) {
        Set<String> before = paths(from);
        Set<String> after = paths(to);
        Map<String, String> known = new TreeMap<>();
        hints.forEach((old, now) -> {
            if (before.contains(bare(old)) && after.contains(bare(now)) && !before.contains(bare(now))) {
                known.put(old, now);
            }
        });
        return new Renames(known);
    }

    private static Set<String> paths(Catalog catalog) {
        return catalog.objects().keySet().stream().map(Renames::path).collect(Collectors.toSet());
    }

    private static String bare(String path) {
        return path.startsWith("public.") ? path.substring("public.".length()) : path;
    }

    Optional<String> of(ObjectId old) {
        String path = path(old);
        return Optional.ofNullable(hints.get(path)).or(() -> Optional.ofNullable(hints.get("public." + path)));
    }

    /** How a hint names an object: {@code notebooks.color}; with its schema where that is not {@code public}. */
    static String path(ObjectId id) {
        String sql = id.sql();
        String owner = id.parent().isPresent() && !sql.startsWith(id.owner().sql())
                ? id.owner().sql() + "." + sql
                : sql;
        return owner.startsWith("public.") ? owner.substring("public.".length()) : owner;
    }
}
