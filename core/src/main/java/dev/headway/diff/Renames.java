package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.ObjectId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
            int equals = separator(hint);
            parsed.put(
                    hint.substring(0, equals).strip(),
                    hint.substring(equals + 1).strip());
        }
        return new Renames(parsed);
    }

    /** Where the equals sign stands that parts the old name from the new one; -1 without any. A quoted name may hold others. */
    public static int separator(String hint) {
        boolean quoted = false;
        for (int i = 0; i < hint.length(); i++) {
            quoted ^= hint.charAt(i) == '"';
            if (hint.charAt(i) == '=' && !quoted) {
                return i;
            }
        }
        return -1;
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
        new TreeMap<>(hints).forEach((old, now) -> turned.put(now, old));
        return new Renames(turned);
    }

    /** Those whose old name is on the one side alone, and whose new one, in full, is on the other alone. */
    public Renames known(Catalog from, Catalog to) {
        Set<String> before = paths(from);
        Set<String> after = paths(to);
        Map<String, String> known = new TreeMap<>();
        hints.forEach((old, now) -> {
            boolean goes = before.contains(bare(old)) && !after.contains(bare(old));
            boolean comes = after.contains(bare(now)) && !before.contains(bare(now));
            if (goes && comes) {
                known.put(old, now);
            }
        });
        return new Renames(known);
    }

    /** How hints name all that there is, values of enums included. */
    public static Set<String> paths(Catalog catalog) {
        Set<String> paths = new HashSet<>();
        for (CatalogObject object : catalog.objects().values()) {
            String path = path(object.id());
            paths.add(path);
            if (object instanceof EnumType type) {
                type.labels().forEach(label -> paths.add(path + "." + label));
            }
        }
        return paths;
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
