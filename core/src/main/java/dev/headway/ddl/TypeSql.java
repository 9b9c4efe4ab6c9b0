package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.CompositeType;
import dev.headway.catalog.CompositeType.Attribute;
import dev.headway.catalog.Domain;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.RangeType;
import dev.headway.diff.Change;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Enums, domains, composite and range types. */
final class TypeSql {

    private TypeSql() {}

    static void create(CatalogObject type, Change.Create create, Draft draft) {
        Names names = draft.names();
        String name = names.of(type.id());
        if (type instanceof EnumType it) {
            draft.add("CREATE TYPE " + name + " AS ENUM ("
                    + it.labels().stream().map(TypeSql::label).collect(Collectors.joining(", ")) + ")");
        } else if (type instanceof Domain it) {
            domain(it, create, draft);
        } else if (type instanceof CompositeType it) {
            draft.add("CREATE TYPE " + name + " AS ("
                    + it.attributes().stream()
                            .map(attribute -> attribute(attribute, names))
                            .collect(Collectors.joining(", "))
                    + ")");
            it.attributes()
                    .forEach(attribute ->
                            attribute.comment().ifPresent(text -> comment(it.id(), attribute, text, draft)));
        } else if (type instanceof RangeType it) {
            range(it, draft);
        }
    }

    private static String label(String label) {
        return new Literal(label).quoted().strip();
    }

    private static void domain(Domain domain, Change.Create create, Draft draft) {
        Names names = draft.names();
        StringBuilder sql =
                new StringBuilder("CREATE DOMAIN " + names.of(domain.id()) + " AS " + names.bare(domain.type())
                        + Definitions.collate(domain.collation(), names)
                        + domain.defaultValue()
                                .map(value -> " DEFAULT " + names.text(value))
                                .orElse("")
                        + (domain.notNull() ? " NOT NULL" : ""));
        for (Check check : create.parts(Check.class)) {
            sql.append("\n    CONSTRAINT ")
                    .append(check.id().identifier())
                    .append(' ')
                    .append(Definitions.of(check, names));
        }
        draft.add(sql.toString());
        create.parts().forEach(draft::about);
    }

    private static String attribute(Attribute attribute, Names names) {
        return new Identifier(attribute.name()) + " " + names.bare(attribute.type())
                + Definitions.collate(attribute.collation(), names);
    }

    private static void comment(ObjectId type, Attribute attribute, String text, Draft draft) {
        draft.add("COMMENT ON COLUMN " + draft.names().of(type) + "." + new Identifier(attribute.name()) + " IS "
                + (text.isEmpty() ? "NULL" : label(text)));
    }

    private static void range(RangeType range, Draft draft) {
        Names names = draft.names();
        List<String> options = new ArrayList<>();
        options.add("subtype = " + names.bare(range.subtype()));
        range.operatorClass().ifPresent(name -> options.add("subtype_opclass = " + name));
        range.collation().ifPresent(name -> options.add("collation = " + name));
        range.canonical().ifPresent(name -> options.add("canonical = " + name));
        range.difference().ifPresent(name -> options.add("subtype_diff = " + name));
        options.add("multirange_type_name = " + range.multirange());
        draft.add("CREATE TYPE " + names.of(range.id()) + " AS RANGE (" + String.join(", ", options) + ")");
    }

    static void alter(CatalogObject from, CatalogObject to, Draft draft) {
        if (from instanceof EnumType old && to instanceof EnumType now) {
            addValues(old.labels(), now.labels(), "ALTER TYPE " + draft.names().of(to.id()) + " ADD VALUE ", draft);
        } else if (from instanceof Domain old && to instanceof Domain now) {
            alter(old, now, draft);
        } else if (from instanceof CompositeType old && to instanceof CompositeType now) {
            alter(old, now, draft);
        }
    }

    /** A new value can be used only once it is committed. */
    private static void addValues(List<String> old, List<String> now, String alter, Draft draft) {
        for (int i = 0; i < now.size(); i++) {
            String label = now.get(i);
            if (old.contains(label)) {
                continue;
            }
            boolean last = now.subList(i, now.size()).stream().noneMatch(old::contains);
            String place =
                    last ? "" : i == 0 ? " BEFORE " + label(firstOf(old, now)) : " AFTER " + label(now.get(i - 1));
            draft.add(alter + label(label) + place, Statement::byItself);
        }
    }

    private static String firstOf(List<String> old, List<String> now) {
        return now.stream().filter(old::contains).findFirst().orElseThrow();
    }

    private static void alter(Domain old, Domain now, Draft draft) {
        String alter = "ALTER DOMAIN " + draft.names().of(now.id());
        if (!old.defaultValue().equals(now.defaultValue())) {
            Optional<String> value = now.defaultValue();
            draft.add(alter
                    + value.map(some -> " SET DEFAULT " + draft.names().text(some))
                            .orElse(" DROP DEFAULT"));
        }
        if (old.notNull() != now.notNull()) {
            draft.add(
                    alter + (now.notNull() ? " SET NOT NULL" : " DROP NOT NULL"),
                    statement -> statement.contracting(now.notNull()));
        }
    }

    private static void alter(CompositeType old, CompositeType now, Draft draft) {
        String alter = "ALTER TYPE " + draft.names().of(now.id());
        for (Attribute attribute : old.attributes()) {
            if (find(attribute.name(), now).isEmpty()) {
                draft.add(
                        alter + " DROP ATTRIBUTE " + new Identifier(attribute.name()),
                        statement -> statement
                                .contracting()
                                .losing("drops attribute " + attribute.name() + " of "
                                        + draft.names().of(now.id())));
            }
        }
        for (Attribute attribute : now.attributes()) {
            Optional<Attribute> before = find(attribute.name(), old);
            if (before.isEmpty()) {
                draft.contract(alter + " ADD ATTRIBUTE " + attribute(attribute, draft.names()));
            }
            if (!before.flatMap(Attribute::comment).equals(attribute.comment())) {
                comment(now.id(), attribute, attribute.comment().orElse(""), draft);
            }
        }
    }

    private static Optional<Attribute> find(String name, CompositeType type) {
        return type.attributes().stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }
}
