package dev.headway.jpa.hibernate;

import dev.headway.jpa.RenamedFrom;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Table;

/** What {@link RenamedFrom} says, as Headway's hints: {@code notes.colour=notes.color}. */
final class Renames {

    private final List<String> hints = new ArrayList<>();

    private Renames() {}

    static List<String> of(Metadata metadata) {
        Renames renames = new Renames();
        metadata.getEntityBindings().forEach(renames::add);
        return renames.hints;
    }

    private void add(PersistentClass entity) {
        Class<?> type = entity.getMappedClass();
        if (type == null) {
            return;
        }
        Table table = entity.getTable();
        String now = path(table);
        Optional<String> before =
                Optional.ofNullable(type.getAnnotation(RenamedFrom.class)).map(RenamedFrom::value);
        String old = before.map(name -> name.contains(".") ? name : schema(table) + name)
                .orElse(now);
        if (!old.equals(now)) {
            hints.add(old + "=" + now);
        }
        for (Property property : entity.getProperties()) {
            renamed(type, property.getName()).ifPresent(name -> add(property, name, old, now));
        }
    }

    /** The table may have its new name already, or get it in the same revision. */
    private void add(Property property, String name, String oldTable, String table) {
        for (Column column : property.getColumns()) {
            String now = table + "." + written(column.getName(), column.isQuoted());
            Stream.of(oldTable, table).distinct().forEach(each -> hints.add(each + "." + name + "=" + now));
        }
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

    private static String path(Table table) {
        return schema(table) + written(table.getName(), table.isQuoted());
    }

    private static String schema(Table table) {
        Identifier schema = table.getSchemaIdentifier();
        return schema == null ? "" : written(schema.getText(), schema.isQuoted()) + ".";
    }

    /** PostgreSQL folds what is not quoted. */
    private static String written(String name, boolean quoted) {
        return quoted ? "\"" + name.replace("\"", "\"\"") + "\"" : name.toLowerCase(Locale.ROOT);
    }
}
