package dev.headway.diff;

import dev.headway.catalog.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            int equals = hint.indexOf('=');
            parsed.put(
                    hint.substring(0, equals).strip(),
                    hint.substring(equals + 1).strip());
        }
        return new Renames(parsed);
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
