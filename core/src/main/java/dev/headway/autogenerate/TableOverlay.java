package dev.headway.autogenerate;

import dev.headway.catalog.About;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One table that entities describe and that is there: which of the two says what. Not thread-safe. */
final class TableOverlay {

    private final Catalog wanted;
    private final Catalog given;
    private final boolean alone;
    private final Map<ObjectId, CatalogObject> result;
    private final Set<ObjectId> carried;

    TableOverlay(
            Catalog wanted, Catalog given, boolean alone, Map<ObjectId, CatalogObject> result, Set<ObjectId> carried) {
        this.wanted = wanted;
        this.given = given;
        this.alone = alone;
        this.result = result;
        this.carried = carried;
    }

    void lay(ObjectId table) {
        if (alone) {
            Table there = given.find(table, Table.class).orElseThrow();
            Table asked = wanted.find(table, Table.class).orElseThrow();
            result.put(table, table(asked, there));
        }
        wanted.parts(table, Column.class)
                .forEach(column -> given.find(column.id(), Column.class).ifPresent(there -> column(column, there)));
        for (CatalogObject part : given.parts(table)) {
            if (part instanceof Constraint constraint) {
                constraint(constraint);
            } else if (part instanceof Column column) {
                generated(column);
            } else if (alone) {
                carry(part);
            }
        }
        given.objects().values().stream()
                .filter(object -> object instanceof Index index && index.table().equals(table))
                .forEach(index -> index((Index) index));
    }

    private static Table table(Table asked, Table there) {
        return new Table(
                there.id(),
                about(asked.about(), there.about()),
                there.unlogged(),
                there.accessMethod(),
                there.tablespace(),
                there.partitionKey(),
                there.partition(),
                there.inherits(),
                there.ofType(),
                there.options(),
                there.replicaIdentity(),
                there.rowSecurity(),
                there.forceRowSecurity());
    }

    /** Entities may comment; they grant nothing. */
    private static About about(About asked, About there) {
        return new About(asked.comment().or(there::comment), there.acl(), there.owner());
    }

    private void column(Column asked, Column there) {
        boolean counts = asked.identity().isPresent() && there.identity().isEmpty() && isCounted(there);
        String type = Breadth.type(asked.type(), there.type());
        Optional<Column.NotNull> notNull =
                asked.notNull().isPresent() ? there.notNull().or(asked::notNull) : Optional.empty();
        result.put(
                asked.id(),
                new Column(
                        asked.id(),
                        alone ? about(asked.about(), there.about()) : asked.about(),
                        asked.position(),
                        type,
                        alone ? asked.collation().or(there::collation) : asked.collation(),
                        notNull,
                        counts ? Optional.empty() : asked.identity(),
                        alone ? asked.generated().or(there::generated) : asked.generated(),
                        alone ? there.storage() : asked.storage(),
                        alone ? there.compression() : asked.compression(),
                        alone ? there.statisticsTarget() : asked.statisticsTarget(),
                        alone ? there.options() : asked.options(),
                        there.local(),
                        there.inherited()));
        if (counts) {
            wanted.identitySequence(asked.id()).ifPresent(sequence -> result.remove(sequence.id()));
        }
        if (isCounted(there) && !result.containsKey(asked.id().defaultValue())) {
            given.find(asked.id().defaultValue()).ifPresent(this::carry);
            given.ownedSequences(asked.id()).forEach(this::carry);
        }
    }

    /** A serial column draws its values as an identity column does, and for an entity the one is as good as the other. */
    private boolean isCounted(Column column) {
        return given.find(column.id().defaultValue(), DefaultValue.class)
                .filter(value -> value.expression().startsWith("nextval("))
                .isPresent();
    }

    /** What the database computes, the application need not know. */
    private void generated(Column column) {
        if (alone && column.generated().isPresent() && !result.containsKey(column.id())) {
            carry(column);
        }
    }

    private void constraint(Constraint there) {
        List<Constraint> asked = wanted.parts(there.table(), Constraint.class);
        Optional<Constraint> same = asked.stream()
                .filter(each -> Sameness.of(each, there))
                .filter(each -> each.generatedName().value() || each.id().equals(there.id()))
                .filter(each -> result.get(each.id()) == each)
                .findFirst();
        if (same.isPresent()) {
            replace(same.get(), there);
        } else if (there instanceof Key key && !key.primary() && index(key).isPresent()) {
            replace(index(key).get(), there);
        } else if (alone && isBeyond(there, asked)) {
            carry(there);
        }
    }

    private Optional<Index> index(Key key) {
        return result.values().stream()
                .filter(object -> object instanceof Index index
                        && index.table().equals(key.table())
                        && Sameness.of(key, index)
                        && !given.objects().containsKey(index.id()))
                .map(Index.class::cast)
                .findFirst();
    }

    /** Whether entities could not have said it, or said nothing about it. */
    private boolean isBeyond(Constraint there, List<Constraint> asked) {
        if (there instanceof ForeignKey key) {
            return !Sameness.isDigest(key.id().name())
                    && asked.stream()
                            .noneMatch(each -> each.id().equals(there.id())
                                    || (each instanceof ForeignKey other
                                            && other.columns().equals(key.columns())));
        }
        if (there instanceof Check check) {
            return asked.stream().noneMatch(each -> each.id().equals(there.id())) && !Sameness.isOfEnum(check, given);
        }
        return there instanceof Exclusion || (there instanceof Key key && !key.primary() && !Sameness.isPlain(key));
    }

    private void index(Index there) {
        Optional<Index> same = wanted.objects().values().stream()
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .filter(each -> Sameness.of(each, there))
                .filter(each -> each.generatedName().value() || each.id().equals(there.id()))
                .filter(each -> result.get(each.id()) == each)
                .findFirst();
        Optional<Key> key = wanted.parts(there.table(), Key.class).stream()
                .filter(each -> !each.primary() && Sameness.of(each, there))
                .filter(each -> result.get(each.id()) == each)
                .findFirst();
        if (same.isPresent()) {
            replace(same.get(), there);
        } else if (key.isPresent()) {
            replace(key.get(), there);
        } else if (alone && !Sameness.isPlain(there)) {
            carry(there);
        }
    }

    /** Where the two are one thing, what is there has the better name, and the properties that nobody asked about. */
    private void replace(CatalogObject asked, CatalogObject there) {
        result.remove(asked.id());
        result.put(there.id(), there);
    }

    private void carry(CatalogObject object) {
        if (!result.containsKey(object.id()) || object instanceof Sequence) {
            result.put(object.id(), object);
            carried.add(object.id());
        }
    }
}
