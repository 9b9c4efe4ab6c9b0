package dev.headway.verdict;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Routine;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is not there any more under its name. */
record Gone(Both both) {

    List<Broken> all() {
        List<Broken> gone = new ArrayList<>();
        both.old().forEach(object -> of(object).ifPresent(gone::add));
        both.old(EnumType.class).forEach(type -> values(type, gone));
        both.old(Table.class).forEach(table -> partition(table).ifPresent(gone::add));
        both.old(Table.class).forEach(table -> disowned(table).forEach(gone::add));
        return gone;
    }

    private Optional<Broken> of(CatalogObject object) {
        ObjectId id = object.id();
        if (Both.isQueried(id)) {
            boolean view = id.kind() == Kind.VIEW || id.kind() == Kind.MATERIALIZED_VIEW;
            return gone(id, view ? "drop-view" : "drop-table", both.relation(id).isEmpty());
        }
        return switch (id.kind()) {
            case SCHEMA -> gone(id, "drop-schema", isMissing(id));
            case EXTENSION -> gone(id, "drop-extension", isMissing(id));
            case COLUMN ->
                gone(
                        id,
                        "drop-column",
                        both.relation(id.owner()).isPresent() && both.column(id).isEmpty());
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> gone(id, "drop-type", !hasType(id));
            case FUNCTION, PROCEDURE, AGGREGATE -> gone(id, "drop-function", isMissing(id) && !isCallable(object));
            case SEQUENCE -> gone(id, "drop-sequence", isMissing(id) && isAlone((Sequence) object));
            case CONSTRAINT ->
                object instanceof Key key && key.partOf().isEmpty()
                        ? unique(key.table(), key.columns())
                        : Optional.empty();
            case INDEX -> object instanceof Index index ? index(index) : Optional.empty();
            case POLICY ->
                gone(id, "drop-policy", isMissing(id) && isPermissive(object) && !isReplaced((Policy) object));
            default -> Optional.empty();
        };
    }

    /** Nothing is said of what was in a schema that is gone altogether. */
    private Optional<Broken> gone(ObjectId id, String rule, boolean gone) {
        boolean whole = !id.schema().isEmpty()
                && both.isOld(ObjectId.of(Kind.SCHEMA, id.schema()))
                && isMissing(ObjectId.of(Kind.SCHEMA, id.schema()));
        return gone && !whole ? Optional.of(Broken.of(rule, id)) : Optional.empty();
    }

    private boolean isMissing(ObjectId id) {
        return both.after().find(id).isEmpty();
    }

    private boolean hasType(ObjectId id) {
        return both.after().objects().values().stream()
                .map(CatalogObject::id)
                .anyMatch(now -> now.kind().isType()
                        && now.schema().equals(id.schema())
                        && now.name().equals(id.name()));
    }

    /** Another that takes the same arguments, and more that may be left out. */
    private boolean isCallable(CatalogObject object) {
        return object instanceof Routine routine
                && both.now(Routine.class)
                        .filter(other -> other.id().kind() == routine.id().kind()
                                && other.id().schema().equals(routine.id().schema())
                                && other.id().name().equals(routine.id().name()))
                        .anyMatch(other -> new Signature(routine).isMetBy(new Signature(other)));
    }

    /** One that goes with a column that is there no more is not used by itself; nor is that inside an identity. */
    private boolean isAlone(Sequence sequence) {
        return !sequence.identity()
                && sequence.ownedBy().flatMap(both::column).isPresent()
                        == sequence.ownedBy().isPresent();
    }

    private boolean isPermissive(CatalogObject object) {
        return object instanceof Policy policy
                && policy.permissive()
                && both.after()
                        .find(policy.id().owner(), Table.class)
                        .filter(Table::rowSecurity)
                        .isPresent();
    }

    /** Another lets through what it did: it has another name. */
    private boolean isReplaced(Policy policy) {
        return both.now(Policy.class)
                .filter(other -> other.id().owner().equals(policy.id().owner()))
                .anyMatch(other -> Diverted.isWider(policy, other));
    }

    private Optional<Broken> index(Index index) {
        return index.unique() && index.partOf().isEmpty() && index.predicate().isEmpty()
                ? Uniqueness.columns(index).flatMap(columns -> unique(index.table(), columns))
                : Optional.empty();
    }

    /** ON CONFLICT names the columns of a unique key, and fails where there is none. */
    private Optional<Broken> unique(ObjectId table, List<Identifier> columns) {
        boolean lost = both.after().find(table).isPresent()
                && columns.stream()
                        .allMatch(column -> both.after()
                                .find(table.part(Kind.COLUMN, column.name()))
                                .isPresent())
                && !new Uniqueness(both.after()).has(table, columns);
        String list = columns.stream().map(Object::toString).collect(Collectors.joining(", "));
        return lost ? Optional.of(new Broken("drop-unique", table, Map.of("columns", list))) : Optional.empty();
    }

    private void values(EnumType type, List<Broken> gone) {
        both.after()
                .find(type.id(), EnumType.class)
                .ifPresent(now -> type.labels().stream()
                        .filter(label -> !now.labels().contains(label))
                        .forEach(label -> gone.add(new Broken("drop-enum-value", type.id(), Map.of("value", label)))));
    }

    /** Its rows are not among those of the partitioned table any more, though they may be there. */
    private Optional<Broken> partition(Table table) {
        return table.partition()
                .filter(partition -> both.after()
                        .find(table.id(), Table.class)
                        .filter(now -> !now.partition()
                                .map(other -> other.of().equals(partition.of()))
                                .orElse(false))
                        .isPresent())
                .filter(partition -> both.relation(partition.of()).isPresent())
                .map(partition -> left(table, partition.of()));
    }

    /** The same of tables that it inherits from no more. */
    private List<Broken> disowned(Table table) {
        return both.after()
                .find(table.id(), Table.class)
                .map(now -> table.inherits().stream()
                        .filter(parent -> !now.inherits().contains(parent))
                        .filter(parent -> both.relation(parent).isPresent())
                        .map(parent -> left(table, parent))
                        .toList())
                .orElse(List.of());
    }

    private static Broken left(Table table, ObjectId whole) {
        return new Broken("leave-partition", table.id(), Map.of("other", whole.toString()));
    }
}
