package dev.headway.diff;

import dev.headway.catalog.Aside;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import dev.headway.sql.Lexer;
import dev.headway.sql.Literal;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An object with new names in all its components, whichever record it is: identities, columns, and the words of texts
 * that name what it stands on. Not thread-safe.
 */
final class Carrying {

    private final Renaming renaming;

    /** New names of columns, and of relations and types behind their schema. */
    private final Map<String, String> columns = new HashMap<>();

    private final Map<String, String> qualified = new HashMap<>();

    /** @param needed what is renamed of what the object stands on or is a part of */
    Carrying(Renaming renaming, Set<ObjectId> needed) {
        this.renaming = renaming;
        for (ObjectId id : needed) {
            ObjectId now = renaming.map(id);
            if (id.kind() == Kind.COLUMN) {
                columns.put(id.identifier().toString(), now.identifier().toString());
            } else if (id.parent().isEmpty() && !id.schema().isEmpty()) {
                qualified.put(id.sql(), now.sql());
            }
        }
    }

    CatalogObject carry(CatalogObject object) {
        if (object instanceof ForeignKey key) {
            return foreignKey(key);
        }
        return (CatalogObject) components((Record) object, Optional.empty());
    }

    /** The object under that identity, and else as it was. */
    CatalogObject withId(CatalogObject object, ObjectId id) {
        return (CatalogObject) components((Record) object, Optional.of(id));
    }

    /** Its columns may be called alike on both ends. */
    private ForeignKey foreignKey(ForeignKey key) {
        return new ForeignKey(
                renaming.map(key.id()),
                key.about(),
                columns(key.columns(), key.table()),
                renaming.map(key.references()),
                columns(key.key(), key.references()),
                key.onUpdate(),
                key.onDelete(),
                columns(key.deleteColumns(), key.table()),
                key.matchFull(),
                key.period(),
                key.deferral(),
                key.validated(),
                key.enforced(),
                key.partOf().map(renaming::map),
                Renaming.chosen());
    }

    private List<Identifier> columns(List<Identifier> names, ObjectId table) {
        return names.stream()
                .map(name -> renaming.map(table.part(Kind.COLUMN, name.name())).identifier())
                .toList();
    }

    private Object components(Record record, Optional<ObjectId> id) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                Object value = components[i].getAccessor().invoke(record);
                if (id.isPresent()) {
                    values[i] = components[i].getName().equals("id") ? id.get() : value;
                } else {
                    values[i] = component(components[i].getName(), value);
                }
            }
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no record of a catalog: " + record.getClass(), e);
        }
    }

    private Object component(String name, Object value) {
        return switch (name) {
            case "about" -> value;
            case "generatedName" -> Renaming.chosen();
            default -> value(value);
        };
    }

    private Object value(Object value) {
        if (value instanceof ObjectId id) {
            return renaming.map(id);
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof Identifier name) {
            String now = columns.get(name.toString());
            return now == null ? name : unquoted(now);
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(this::value);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::value).toList();
        }
        if (value instanceof SortedSet<?> set) {
            return new TreeSet<>(set.stream().map(this::value).toList());
        }
        return value instanceof Record record && !(value instanceof Aside)
                ? components(record, Optional.empty())
                : value;
    }

    private static Identifier unquoted(String sql) {
        return new Identifier(
                sql.startsWith("\"") ? sql.substring(1, sql.length() - 1).replace("\"\"", "\"") : sql);
    }

    /** The text with new names where the old ones stand; not where one names what comes out, behind AS. */
    String text(String sql) {
        List<int[]> tokens = tokens(sql);
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (int i = 0; i < tokens.size(); i++) {
            int start = tokens.get(i)[0];
            int end = tokens.get(i)[1];
            String token = sql.substring(start, end);
            String now = token.startsWith("'") ? object(token, sql.substring(end)) : columns.get(token);
            boolean output = i > 0
                    && sql.substring(tokens.get(i - 1)[0], tokens.get(i - 1)[1]).equalsIgnoreCase("as");
            if (i + 2 < tokens.size()
                    && sql.substring(end, tokens.get(i + 1)[1]).equals(".")) {
                String whole = sql.substring(start, tokens.get(i + 2)[1]);
                if (qualified.containsKey(whole)) {
                    text.append(sql, copied, start).append(qualified.get(whole));
                    copied = tokens.get(i + 2)[1];
                    i += 2;
                    continue;
                }
            }
            boolean qualifies = sql.startsWith(".", end) && renaming.schemas().containsKey(token);
            if (qualifies) {
                text.append(sql, copied, start).append(renaming.schemas().get(token));
                copied = end;
            } else if (now != null && !output) {
                text.append(sql, copied, start).append(now);
                copied = end;
            }
        }
        return text.append(sql.substring(copied)).toString();
    }

    /** {@code 'public.notes_id_seq'::regclass} is stored by number, and so follows. */
    private @Nullable String object(String literal, String behind) {
        String name = literal.substring(1, literal.length() - 1).replace("''", "'");
        String now = behind.startsWith("::regclass") ? qualified.get(name) : null;
        return now == null ? null : new Literal(now).quoted();
    }

    private static List<int[]> tokens(String sql) {
        List<int[]> tokens = new ArrayList<>();
        Lexer lexer = new Lexer(sql);
        while (lexer.next()) {
            if (lexer.kind().isSignificant()) {
                tokens.add(new int[] {lexer.start(), lexer.end()});
            }
        }
        return tokens;
    }
}
