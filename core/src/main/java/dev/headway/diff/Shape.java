package dev.headway.diff;

import dev.headway.catalog.About;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.SequenceOptions;
import java.util.Optional;
import java.util.function.Function;

/** Objects apart from their names, and from what only follows from other objects. */
final class Shape {

    private static final Link ALONE = new Link(Optional.empty(), true, false);

    private static final SequenceOptions ANY = new SequenceOptions("", 0, 0, 0, 0, 0, false);

    /**
     * What follows from another object.
     *
     * @param partOf the index or constraint of the partitioned table that it was made for
     * @param local whether the table itself declares it
     * @param inherited whether a parent has it
     */
    private record Link(Optional<ObjectId> partOf, boolean local, boolean inherited) {}

    private Shape() {}

    /** The object as it would be under another name. */
    static CatalogObject named(CatalogObject object, ObjectId id) {
        return copy(object, id, object.about(), link(object));
    }

    /** The object linked as the other is: so that this is no difference of its own. */
    static CatalogObject linkedAs(CatalogObject object, CatalogObject other) {
        CatalogObject linked = copy(object, object.id(), object.about(), link(other));
        return linked instanceof Column it && other instanceof Column as
                ? with(
                        it,
                        it.notNull()
                                .map(mine -> as.notNull()
                                        .map(its -> linkedAs(mine, its))
                                        .orElse(mine)))
                : linked;
    }

    /** A partition may have a NOT NULL of its own on a column that it has from its parent. */
    private static Column.NotNull linkedAs(Column.NotNull it, Column.NotNull other) {
        return new Column.NotNull(it.name(), it.noInherit(), it.validated(), other.local(), it.comment());
    }

    /** Equal for objects that differ in no more than name, comment and privileges; of sequences, for those of one column. */
    static CatalogObject of(CatalogObject object) {
        ObjectId id = object.id();
        ObjectId nameless = new ObjectId(id.kind(), id.parent(), id.schema(), "?", "");
        CatalogObject shape = copy(object, nameless, About.NOTHING, ALONE);
        return shape instanceof Sequence it
                ? new Sequence(nameless, About.NOTHING, false, ANY, it.ownedBy(), it.identity(), it.generatedName())
                : shape;
    }

    /** Whether its name is PostgreSQL's choice. */
    static boolean isNameGenerated(CatalogObject object) {
        return (object instanceof Constraint constraint
                        && constraint.generatedName().value())
                || (object instanceof Index index && index.generatedName().value())
                || (object instanceof Sequence sequence
                        && sequence.generatedName().value());
    }

    /** Whether it is there because that of another table is: no statement of its own makes or drops it. */
    static boolean isImplied(CatalogObject object) {
        Link link = link(object);
        return link.partOf.isPresent() || (link.inherited && !link.local);
    }

    private static Link link(CatalogObject object) {
        if (object instanceof Index it) {
            return new Link(it.partOf(), true, false);
        }
        if (object instanceof Key it) {
            return new Link(it.partOf(), true, false);
        }
        if (object instanceof Exclusion it) {
            return new Link(it.partOf(), true, false);
        }
        if (object instanceof ForeignKey it) {
            return new Link(it.partOf(), true, false);
        }
        if (object instanceof Check it) {
            return new Link(Optional.empty(), it.local(), it.inherited());
        }
        return object instanceof Column it ? new Link(Optional.empty(), it.local(), it.inherited()) : ALONE;
    }

    private static CatalogObject copy(CatalogObject object, ObjectId id, About about, Link link) {
        if (object instanceof Check it) {
            return new Check(
                    id,
                    about,
                    it.expression(),
                    it.noInherit(),
                    it.validated(),
                    it.enforced(),
                    link.local,
                    link.inherited,
                    it.generatedName());
        }
        if (object instanceof Key it) {
            return new Key(
                    id,
                    about,
                    it.primary(),
                    it.columns(),
                    it.include(),
                    it.nullsNotDistinct(),
                    it.withoutOverlaps(),
                    it.deferral(),
                    it.index(),
                    link.partOf,
                    it.generatedName());
        }
        if (object instanceof Exclusion it) {
            return new Exclusion(
                    id, about, it.definition(), it.deferral(), it.index(), link.partOf, it.generatedName());
        }
        if (object instanceof ForeignKey it) {
            return new ForeignKey(
                    id,
                    about,
                    it.columns(),
                    it.references(),
                    it.key(),
                    it.onUpdate(),
                    it.onDelete(),
                    it.deleteColumns(),
                    it.matchFull(),
                    it.period(),
                    it.deferral(),
                    it.validated(),
                    it.enforced(),
                    link.partOf,
                    it.generatedName());
        }
        if (object instanceof Index it) {
            return new Index(
                    id,
                    about,
                    it.table(),
                    it.unique(),
                    it.method(),
                    it.keys(),
                    it.include(),
                    it.nullsNotDistinct(),
                    it.predicate(),
                    it.traits(),
                    it.valid(),
                    link.partOf,
                    it.generatedName());
        }
        if (object instanceof Sequence it) {
            return new Sequence(
                    id, about, it.unlogged(), it.options(), it.ownedBy(), it.identity(), it.generatedName());
        }
        return object instanceof Column it ? copy(it, link) : object;
    }

    /**
     * The column with the name of the other's NOT NULL, if neither was chosen: PostgreSQL 18 makes one of the names of
     * table and column, which stays when those change; earlier majors know none.
     */
    static Column notNullNamedAs(Column it, Column other) {
        Optional<Column.NotNull> others = other.notNull();
        if (it.notNull().isEmpty() || others.isEmpty() || isChosen(it.notNull().get()) || isChosen(others.get())) {
            return it;
        }
        Column.NotNull mine = it.notNull().get();
        return with(
                it,
                link(it),
                Optional.of(new Column.NotNull(
                        others.get().name(), mine.noInherit(), mine.validated(), mine.local(), mine.comment())));
    }

    /** The column with everything of the other that its parent's comes to be just so, too. */
    static Column inheriting(Column it, Column other, Column was, Column parent) {
        return new Column(
                it.id(),
                it.about(),
                it.position(),
                other.type(),
                other.collation(),
                comes(was, parent, other, column -> column.notNull().isPresent()) ? other.notNull() : it.notNull(),
                comes(was, parent, other, Column::identity) ? other.identity() : it.identity(),
                comes(was, parent, other, Column::generated) ? other.generated() : it.generated(),
                comes(was, parent, other, Column::storage) ? other.storage() : it.storage(),
                comes(was, parent, other, Column::compression) ? other.compression() : it.compression(),
                it.statisticsTarget(),
                it.options(),
                it.local(),
                it.inherited());
    }

    /** The column with another NOT NULL. */
    static Column with(Column it, Optional<Column.NotNull> notNull) {
        return with(it, link(it), notNull);
    }

    private static boolean comes(Column was, Column parent, Column other, Function<Column, ?> property) {
        return !property.apply(was).equals(property.apply(parent))
                && property.apply(parent).equals(property.apply(other));
    }

    private static boolean isChosen(Column.NotNull notNull) {
        return notNull.name()
                .filter(name -> !name.name().matches(".*_not_null[0-9]*"))
                .isPresent();
    }

    /** A column is a part and matched by its name alone. */
    private static Column copy(Column it, Link link) {
        Optional<Column.NotNull> notNull = it.notNull()
                .map(mine -> new Column.NotNull(
                        mine.name(), mine.noInherit(), mine.validated(), link.local, mine.comment()));
        return with(it, link, notNull);
    }

    private static Column with(Column it, Link link, Optional<Column.NotNull> notNull) {
        return new Column(
                it.id(),
                it.about(),
                it.position(),
                it.type(),
                it.collation(),
                notNull,
                it.identity(),
                it.generated(),
                it.storage(),
                it.compression(),
                it.statisticsTarget(),
                it.options(),
                link.local,
                link.inherited);
    }
}
