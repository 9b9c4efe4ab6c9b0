package dev.headway.diff;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Statistics;
import dev.headway.catalog.Table;
import java.util.Comparator;
import java.util.List;

/**
 * One thing to do so that one schema becomes another: what, not how. Sorted so that what belongs together stands
 * together; what must come before what says {@link Differences}. Immutable.
 */
public sealed interface Change extends Comparable<Change> {

    /** The object as it is called once the change is made; of what is dropped, as it was called. */
    ObjectId id();

    /** The object as it will be, or was. */
    CatalogObject object();

    /**
     * Something is there that was not, or is made again.
     *
     * @param parts what is made in the same breath, such as the columns of a table
     * @param again whether it was there before: dropped because of something that it stands on, or because nothing else
     *     changes it
     */
    record Create(CatalogObject object, List<CatalogObject> parts, boolean again) implements Change {
        public Create {
            parts = List.copyOf(parts);
        }

        @Override
        public ObjectId id() {
            return object.id();
        }

        /** The parts of one type. */
        public <T extends CatalogObject> List<T> parts(Class<T> type) {
            return parts.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /**
     * Something is gone.
     *
     * @param again whether it comes back in the same comparison
     * @param only whether heirs of its table keep as their own what they inherited
     */
    record Drop(CatalogObject object, boolean again, boolean only) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** Something stays and is not what it was; {@code from} has the name of {@code to}. */
    record Alter(CatalogObject from, CatalogObject to) implements Change {
        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public CatalogObject object() {
            return to;
        }
    }

    /** An index or constraint takes the place of another of its name, with no gap between them. */
    record Replace(CatalogObject from, CatalogObject to) implements Change {
        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public CatalogObject object() {
            return to;
        }
    }

    /** Something has another name, or stands in another schema. */
    record Rename(CatalogObject from, CatalogObject to) implements Change {
        @Override
        public ObjectId id() {
            return to.id();
        }

        @Override
        public CatalogObject object() {
            return to;
        }
    }

    /** One value of an enum has another name. */
    record RenameValue(CatalogObject object, String from, String to) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** A type makes room for another of its name; whoever uses it changes over, then it is dropped. */
    record SetAside(CatalogObject object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** A column goes over to the new type of the same name. */
    record Retype(Column from, Column object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** A table ceases to be a partition or an heir; its rows stay. */
    record Detach(Table object, List<ObjectId> parents) implements Change {
        public Detach {
            parents = List.copyOf(parents);
        }

        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** A table that was there before becomes a partition or an heir; its rows stay. */
    record Attach(Table object, List<ObjectId> parents) implements Change {
        public Attach {
            parents = List.copyOf(parents);
        }

        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** An index or key of a partition becomes a part of that of the partitioned table. */
    record AttachIndex(CatalogObject object, ObjectId parent) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** Replication tells old rows by something else. */
    record SetReplicaIdentity(Table object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** A sequence goes with another column, or with none. */
    record SetOwnedBy(Sequence object) implements Change {
        @Override
        public ObjectId id() {
            return object.id();
        }
    }

    /** What it belongs to in the eye of a reader: of a column, constraint or index its table. */
    default ObjectId whole() {
        if (object() instanceof Index index) {
            return index.table();
        }
        return object() instanceof Statistics statistics ? statistics.table() : id().root();
    }

    /** What is done, in one word: {@code Add}, {@code Drop} … */
    default String verb() {
        Kind kind = id().kind();
        boolean part = kind == Kind.COLUMN || kind == Kind.CONSTRAINT || kind == Kind.DOMAIN_CONSTRAINT;
        if (this instanceof Create) {
            return kind == Kind.DEFAULT ? "Set" : part ? "Add" : "Create";
        }
        return this instanceof RenameValue
                ? "Rename"
                : this instanceof Retype ? "Alter" : getClass().getSimpleName();
    }

    /** What the change is called where programs read it, such as {@code AddColumn} or {@code AlterTable}. */
    default String kind() {
        return switch (verb()) {
            case "SetReplicaIdentity" -> "AlterTable";
            case "SetOwnedBy" -> "AlterSequence";
            case "SetAside" -> "AlterType";
            case "AttachIndex" -> "AlterIndex";
            case "Attach" -> "AttachTable";
            case "Detach" -> "DetachTable";
            default -> verb() + (this instanceof RenameValue ? "Value" : Words.camel(id().kind()));
        };
    }

    @Override
    default int compareTo(Change other) {
        return Words.ORDER.compare(this, other);
    }

    /** How changes are sorted and called. */
    final class Words {

        static final Comparator<Change> ORDER = Comparator.comparing(Words::stage)
                .thenComparing(Change::whole)
                .thenComparing(change -> change.id().kind())
                .thenComparing(Words::position)
                .thenComparing(Change::id)
                .thenComparing(Words::moment)
                .thenComparing(Change::toString);

        private Words() {}

        /** Types before tables, tables before views. */
        private static int stage(Change change) {
            Kind kind = change.whole().kind();
            return switch (kind) {
                case SCHEMA -> 0;
                case EXTENSION -> 1;
                case COLLATION, ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, BASE_TYPE -> 2;
                case SEQUENCE -> 3;
                case TABLE, FOREIGN_TABLE -> 5;
                case FUNCTION, PROCEDURE, AGGREGATE, OPERATOR, CAST -> 6;
                case VIEW, MATERIALIZED_VIEW -> 7;
                default -> 8;
            };
        }

        /** Columns in the order in which their table has them. */
        private static int position(Change change) {
            return change.object() instanceof Column column ? column.position().value() : 0;
        }

        private static int moment(Change change) {
            return switch (change.getClass().getSimpleName()) {
                case "Detach" -> 0;
                case "Drop" -> 1;
                case "SetAside" -> 2;
                case "Rename" -> 3;
                case "RenameValue" -> 4;
                case "Create" -> 5;
                case "Retype" -> 6;
                case "Alter" -> 7;
                case "Replace" -> 8;
                default -> 9;
            };
        }

        private static String camel(Kind kind) {
            String words = kind.isType() ? "TYPE" : kind.words();
            StringBuilder camel = new StringBuilder();
            for (String word : words.split(" ", -1)) {
                camel.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
            }
            return camel.toString();
        }
    }
}
