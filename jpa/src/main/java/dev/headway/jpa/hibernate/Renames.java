package dev.headway.jpa.hibernate;

import dev.headway.jpa.RenamedFrom;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;

/** What {@link RenamedFrom} says, as Headway's hints: {@code notes.colour=notes.color}. */
final class Renames {

    private final Optional<String> defaultSchema;
    private final Map<String, String> hints = new TreeMap<>();

    /** What would have become two things at once, as the attribute of an embeddable that is embedded twice. */
    private final Set<String> unclear = new HashSet<>();

    private Renames(Optional<String> defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    /** @param defaultSchema in which tables stand that name none; empty: the search path's */
    static List<String> of(Metadata metadata, Optional<String> defaultSchema) {
        Renames renames = new Renames(defaultSchema);
        metadata.getEntityBindings().forEach(renames::tables);
        metadata.getEntityBindings().forEach(renames::columns);
        renames.hints.keySet().removeAll(renames.unclear);
        return renames.hints.entrySet().stream()
                .map(hint -> hint.getKey() + "=" + hint.getValue())
                .toList();
    }

    private void tables(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (type != null && type.isAnnotationPresent(RenamedFrom.class)) {
            table(entity.getTable(), type.getAnnotation(RenamedFrom.class).value());
        }
    }

    private void columns(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (type == null) {
            return;
        }
        Property id = entity.getDeclaredIdentifierProperty();
        if (id != null) {
            column(type, id, false);
        }
        entity.getProperties().forEach(property -> column(type, property, false));
    }

    /** @param embedded whether its column may begin with something that tells where it is embedded */
    private void column(Class<?> type, Property property, boolean embedded) {
        Optional<String> old = renamed(type, property.getName());
        if (property.getValue() instanceof Component component) {
            component.getProperties().forEach(part -> column(component.getComponentClass(), part, true));
        } else if (property.getValue() instanceof Collection collection) {
            old.filter(name -> !collection.isInverse() && collection.getCollectionTable() != null)
                    .ifPresent(name -> table(collection.getCollectionTable(), name));
            if (collection.getElement() instanceof Component component) {
                component.getProperties().forEach(part -> column(component.getComponentClass(), part, true));
            }
        } else {
            old.ifPresent(name -> column(property, name, embedded));
        }
    }

    private void table(Table table, String old) {
        String now = path(table);
        add(old.contains(".") ? old : schema(table) + plain(old), now);
    }

    /** The table may have its new name already, or get it in the same revision. */
    private void column(Property property, String old, boolean embedded) {
        String table = path(property.getValue().getTable());
        List<String> tables = new ArrayList<>(List.of(table));
        hints.forEach((before, now) -> {
            if (now.equals(table)) {
                tables.add(before);
            }
        });
        for (Column column : property.getColumns()) {
            String now = table + "." + written(column.getName(), column.isQuoted());
            String before = embedded ? prefix(column.getName(), property.getName()) : "";
            tables.forEach(each -> add(each + "." + plain(before + old), now));
        }
    }

    private void add(String old, String now) {
        if (old.equals(now)) {
            return;
        }
        String other = hints.put(old, now);
        if (other != null && !other.equals(now)) {
            unclear.add(old);
        }
    }

    /** What an embeddable's column has before the name of its attribute: {@code home_} of {@code home_street}. */
    private static String prefix(String column, String attribute) {
        String name = column.toLowerCase(Locale.ROOT);
        return Stream.of(attribute, attribute.replaceAll("([a-z0-9])([A-Z])", "$1_$2"))
                .map(each -> each.toLowerCase(Locale.ROOT))
                .filter(name::endsWith)
                .map(each -> column.substring(0, column.length() - each.length()))
                .findFirst()
                .orElse("");
    }

    /** On the field or the getter, here or in what the class extends. */
    private static Optional<String> renamed(Class<?> type, String attribute) {
        String capital = attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Stream<AnnotatedElement> fields = Stream.of(at.getDeclaredFields())
                    .filter(field -> field.getName().equals(attribute))
                    .map(AnnotatedElement.class::cast);
            Stream<AnnotatedElement> getters = Stream.of(at.getDeclaredMethods())
                    .filter(method -> method.getParameterCount() == 0)
                    .filter(method -> method.getName().equals("get" + capital)
                            || method.getName().equals("is" + capital)
                            || method.getName().equals(attribute))
                    .map(AnnotatedElement.class::cast);
            Optional<String> found = Stream.concat(fields, getters)
                    .filter(element -> element.isAnnotationPresent(RenamedFrom.class))
                    .map(element -> element.getAnnotation(RenamedFrom.class).value())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String path(Table table) {
        return schema(table) + written(table.getName(), table.isQuoted());
    }

    private String schema(Table table) {
        Identifier schema = table.getSchemaIdentifier();
        return schema == null
                ? defaultSchema.map(name -> plain(name) + ".").orElse("")
                : written(schema.getText(), schema.isQuoted()) + ".";
    }

    /** PostgreSQL folds what is not quoted. */
    private static String written(String name, boolean quoted) {
        return quoted ? "\"" + name.replace("\"", "\"\"") + "\"" : name.toLowerCase(Locale.ROOT);
    }

    /** An old name as people write it: what is in quotes stays so, a word folds, anything else can only stand in quotes. */
    private static String plain(String name) {
        return name.startsWith("\"") ? name : written(name, !name.matches("\\w+"));
    }
}
