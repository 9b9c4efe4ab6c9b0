package dev.headway.catalog;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A catalog as text, for goldens: a line for every object, parts under their whole, and under it a line for each property
 * that is not empty, false or as PostgreSQL gives it. In brackets stands what is no difference. Owners are left out.
 */
public final class CatalogText {

    private final Catalog catalog;
    private final StringBuilder text = new StringBuilder();

    private CatalogText(Catalog catalog) {
        this.catalog = catalog;
    }

    public static String of(Catalog catalog) {
        CatalogText text = new CatalogText(catalog);
        for (CatalogObject object : catalog.objects().values()) {
            if (object.id().parent().isEmpty()) {
                text.write(object, "");
            }
        }
        catalog.dependencies().forEach(text::write);
        catalog.unhandled()
                .forEach(one -> text.text
                        .append("UNHANDLED ")
                        .append(one.kind() + " " + one.name() + ": " + one.why())
                        .append('\n'));
        return text.text.toString();
    }

    private void write(CatalogObject object, String indent) {
        List<String> properties = properties((Record) object);
        String name = object.id().parent().isPresent()
                ? object.id().name()
                : object.id().sql();
        text.append(indent)
                .append((object.id().kind() + " " + name).stripTrailing())
                .append('\n');
        for (String property : properties) {
            text.append(indent + "    " + property.replace("\n", "\n" + indent + "        "))
                    .append('\n');
        }
        catalog.parts(object.id()).forEach(part -> write(part, indent + "  "));
    }

    private void write(Dependency edge) {
        text.append("NEEDS " + label(edge.dependent()) + " -> " + label(edge.referenced()))
                .append(edge.strength() == Dependency.Strength.NORMAL ? "" : " " + edge.strength())
                .append('\n');
    }

    private static String label(ObjectId id) {
        return id.kind() + " " + id;
    }

    private static List<String> properties(Record object) {
        List<String> properties = new ArrayList<>();
        for (RecordComponent component : object.getClass().getRecordComponents()) {
            Object value = value(component, object);
            if (value instanceof About about) {
                properties.addAll(about(about));
            } else if (!component.getName().equals("id")) {
                property(component.getName(), value).ifPresent(properties::add);
            }
        }
        return properties;
    }

    private static List<String> about(About about) {
        List<String> lines = new ArrayList<>();
        about.comment().ifPresent(comment -> lines.add("comment " + comment));
        about.acl().granted().forEach(grant -> lines.add("granted " + grant(grant)));
        about.acl().revoked().forEach(grant -> lines.add("revoked " + grant(grant)));
        return lines;
    }

    private static String grant(Grant grant) {
        return grant.privilege() + " " + grant.grantee() + (grant.grantable() ? " grantable" : "");
    }

    private static Optional<String> property(String name, Object value) {
        if (value instanceof Aside<?> aside) {
            return property(name, aside.value()).map(text -> "[" + text + "]");
        }
        if (USUAL.contains(name)) {
            return value.equals(true) ? Optional.empty() : Optional.of("not " + name);
        }
        String shown = show(value);
        return shown.isEmpty() ? Optional.empty() : Optional.of(shown.equals("true") ? name : name + " " + shown);
    }

    /** What nearly everything is, so that the exception is told. */
    private static final Set<String> USUAL = Set.of("validated", "enforced", "local", "valid", "permissive");

    private static final Set<String> UNSAID = Set.of("NOT_DEFERRABLE", "NO_ACTION", "ORIGIN", "DEFAULT", "EXPLICIT");

    private static String show(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(inside -> show(inside).isEmpty() ? "yes" : show(inside))
                    .orElse("");
        } else if (value instanceof Boolean flag) {
            return flag ? "true" : "";
        } else if (value instanceof Enum<?> word && UNSAID.contains(word.name())) {
            return "";
        } else if (value instanceof Collection<?> list) {
            return list.stream().map(CatalogText::show).collect(Collectors.joining(", "));
        } else if (value instanceof Options options) {
            return show(new TreeMap<>(options.values()));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + show(entry.getValue()))
                    .collect(Collectors.joining(", "));
        } else if (value instanceof Record record
                && record.getClass().getPackageName().startsWith("dev.headway.catalog")
                && !(value instanceof ObjectId)
                && !(value instanceof Grantee)) {
            return Stream.of(record.getClass().getRecordComponents())
                    .flatMap(component -> property(component.getName(), value(component, record)).stream())
                    .collect(Collectors.joining("; "));
        }
        return value.toString();
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
