package dev.headway.diff;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.CompositeType;
import dev.headway.catalog.CompositeType.Attribute;
import dev.headway.catalog.Domain;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.EventTrigger;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.ForeignTable;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Publication;
import dev.headway.catalog.RangeType;
import dev.headway.catalog.Routine;
import dev.headway.catalog.Statistics;
import dev.headway.catalog.Table;
import dev.headway.catalog.TextSearchConfiguration;
import dev.headway.catalog.TextSearchDictionary;
import dev.headway.catalog.Trigger;
import dev.headway.catalog.View;
import dev.headway.pg.ServerVersion;
import java.util.List;
import java.util.Optional;

/** What PostgreSQL can change in place, kind by kind. */
final class Ways {

    /** The first major that changes the expression of a generated column. */
    private static final int SET_EXPRESSION = 17;

    private final ServerVersion server;

    Ways(ServerVersion server) {
        this.server = server;
    }

    /** How {@code from} becomes {@code to}, which has its name and is not equal to it. */
    Way of(CatalogObject from, CatalogObject to) {
        if (from instanceof Table old && to instanceof Table now) {
            return old.partitionKey().equals(now.partitionKey()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof ForeignTable old && to instanceof ForeignTable now) {
            return old.server().equals(now.server()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof Column old && to instanceof Column now) {
            return column(old, now);
        }
        if (from instanceof View old && to instanceof View now) {
            return startsWith(now.columns(), old.columns()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof MaterializedView old && to instanceof MaterializedView now) {
            return old.query().equals(now.query()) && old.columns().equals(now.columns()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof Routine old && to instanceof Routine now) {
            return routine(old, now);
        }
        return constraintOrIndex(from, to).or(() -> type(from, to)).orElseGet(() -> other(from, to));
    }

    private Way column(Column old, Column now) {
        if (old.generated().isPresent() && now.generated().isPresent()) {
            boolean same = old.generated().equals(now.generated());
            boolean stays =
                    old.generated().get().stored() == now.generated().get().stored();
            if (!same && !(stays && server.isAtLeast(SET_EXPRESSION))) {
                return Way.REPLACE;
            }
        } else if (now.generated().isPresent()
                || old.generated().filter(generated -> !generated.stored()).isPresent()) {
            return Way.REPLACE;
        }
        return old.type().equals(now.type()) && old.collation().equals(now.collation()) ? Way.ALTER : Way.RETYPE;
    }

    private static Way routine(Routine old, Routine now) {
        boolean compatible = old.result().equals(now.result())
                && old.window() == now.window()
                && Arguments.of(old).canBecome(Arguments.of(now));
        return compatible ? Way.ALTER : Way.REPLACE;
    }

    private static Optional<Way> constraintOrIndex(CatalogObject from, CatalogObject to) {
        if (from instanceof Check old && to instanceof Check now) {
            boolean same = old.expression().equals(now.expression())
                    && old.noInherit() == now.noInherit()
                    && old.enforced() == now.enforced()
                    && (old.validated() == now.validated() || now.validated());
            return Optional.of(same ? Way.ALTER : Way.SWAP);
        }
        if (from instanceof ForeignKey old && to instanceof ForeignKey now) {
            return Optional.of(foreignKey(old, now));
        }
        if (from instanceof Key old && to instanceof Key now) {
            boolean same = old.primary() == now.primary()
                    && old.columns().equals(now.columns())
                    && old.include().equals(now.include())
                    && old.nullsNotDistinct() == now.nullsNotDistinct()
                    && old.withoutOverlaps() == now.withoutOverlaps()
                    && old.deferral() == now.deferral();
            return Optional.of(same ? Way.ALTER : Way.SWAP);
        }
        if (from instanceof Exclusion old && to instanceof Exclusion now) {
            boolean same = old.definition().equals(now.definition()) && old.deferral() == now.deferral();
            return Optional.of(same ? Way.ALTER : Way.SWAP);
        }
        if (from instanceof Index old && to instanceof Index now) {
            boolean same = old.table().equals(now.table())
                    && old.unique() == now.unique()
                    && old.method().equals(now.method())
                    && old.keys().equals(now.keys())
                    && old.include().equals(now.include())
                    && old.nullsNotDistinct() == now.nullsNotDistinct()
                    && old.predicate().equals(now.predicate())
                    && old.valid() == now.valid();
            return Optional.of(same ? Way.ALTER : Way.SWAP);
        }
        return Optional.empty();
    }

    private static Way foreignKey(ForeignKey old, ForeignKey now) {
        boolean same = old.columns().equals(now.columns())
                && old.references().equals(now.references())
                && old.key().equals(now.key())
                && old.onUpdate() == now.onUpdate()
                && old.onDelete() == now.onDelete()
                && old.deleteColumns().equals(now.deleteColumns())
                && old.matchFull() == now.matchFull()
                && old.period() == now.period()
                && (old.validated() == now.validated() || now.validated());
        return same ? Way.ALTER : Way.SWAP;
    }

    private static Optional<Way> type(CatalogObject from, CatalogObject to) {
        if (from instanceof EnumType old && to instanceof EnumType now) {
            return Optional.of(isSubsequence(old.labels(), now.labels()) ? Way.ALTER : Way.ASIDE);
        }
        if (from instanceof Domain old && to instanceof Domain now) {
            boolean same = old.type().equals(now.type()) && old.collation().equals(now.collation());
            return Optional.of(same ? Way.ALTER : Way.ASIDE);
        }
        if (from instanceof CompositeType old && to instanceof CompositeType now) {
            return Optional.of(composite(old.attributes(), now.attributes()));
        }
        return from instanceof RangeType ? Optional.of(Way.ASIDE) : Optional.empty();
    }

    /** Attributes can be dropped anywhere and added at the end; a type that is retyped here may be in use by columns. */
    private static Way composite(List<Attribute> old, List<Attribute> now) {
        List<Attribute> kept = old.stream()
                .filter(attribute -> now.stream().anyMatch(other -> isAlike(attribute, other)))
                .toList();
        for (int i = 0; i < kept.size(); i++) {
            if (!isAlike(kept.get(i), now.get(i))) {
                return Way.ASIDE;
            }
        }
        boolean retyped = old.stream()
                .filter(attribute -> !kept.contains(attribute))
                .anyMatch(
                        attribute -> now.stream().anyMatch(other -> other.name().equals(attribute.name())));
        return retyped ? Way.ASIDE : Way.ALTER;
    }

    private static boolean isAlike(Attribute one, Attribute other) {
        return one.name().equals(other.name())
                && one.type().equals(other.type())
                && one.collation().equals(other.collation());
    }

    private static Way other(CatalogObject from, CatalogObject to) {
        if (from instanceof Trigger old && to instanceof Trigger now) {
            boolean same = old.definition().equals(now.definition());
            return same || !(old.constraint() || now.constraint()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof Policy old && to instanceof Policy now) {
            boolean alterable = old.permissive() == now.permissive()
                    && old.command().equals(now.command())
                    && (old.using().isEmpty() || now.using().isPresent())
                    && (old.check().isEmpty() || now.check().isPresent());
            return alterable ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof Statistics old && to instanceof Statistics now) {
            return old.definition().equals(now.definition()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof TextSearchDictionary old && to instanceof TextSearchDictionary now) {
            return old.template().equals(now.template()) && old.options().equals(now.options())
                    ? Way.ALTER
                    : Way.REPLACE;
        }
        if (from instanceof TextSearchConfiguration old && to instanceof TextSearchConfiguration now) {
            return old.parser().equals(now.parser()) ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof EventTrigger old && to instanceof EventTrigger now) {
            boolean same = old.event().equals(now.event())
                    && old.tags().equals(now.tags())
                    && old.function().equals(now.function());
            return same ? Way.ALTER : Way.REPLACE;
        }
        if (from instanceof Publication old && to instanceof Publication now) {
            return old.allTables() == now.allTables() ? Way.ALTER : Way.REPLACE;
        }
        return isOnlyAbout(from, to) ? Way.ALTER : Way.REPLACE;
    }

    /** Kinds that either cannot change or change in comment and privileges only, or have an ALTER for everything. */
    private static boolean isOnlyAbout(CatalogObject from, CatalogObject to) {
        return switch (from.id().kind()) {
            case AGGREGATE, COLLATION, CAST, PUBLICATION_MEMBER ->
                Definition.of(from).equals(Definition.of(to));
            default -> true;
        };
    }

    private static boolean startsWith(List<String> all, List<String> first) {
        return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
    }

    private static boolean isSubsequence(List<String> few, List<String> many) {
        int found = 0;
        for (String label : many) {
            if (found < few.size() && few.get(found).equals(label)) {
                found++;
            }
        }
        return found == few.size();
    }
}
