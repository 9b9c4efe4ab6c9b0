package dev.headway.verdict;

import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Domain;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What rows of tables that were there before must meet from now on, and code of before need not have known. */
record Required(Both both) {

    List<Broken> all() {
        List<Broken> required = new ArrayList<>();
        both.now(Column.class)
                .filter(column ->
                        isOldTable(column.id().owner()) && column.notNull().isPresent())
                .forEach(column -> column(column).ifPresent(required::add));
        both.now(Constraint.class)
                .filter(constraint -> !(constraint instanceof Exclusion)
                        || both.before().find(constraint.id()).isEmpty())
                .forEach(constraint -> constraint(constraint).ifPresent(required::add));
        both.now(Index.class)
                .filter(index -> index.unique() && index.partOf().isEmpty() && isOldTable(index.table()))
                .filter(index -> both.before()
                        .find(index.id(), Index.class)
                        .filter(old -> forbidsAsMuch(old, index))
                        .isEmpty())
                .forEach(index -> index(index).ifPresent(required::add));
        both.old(Domain.class)
                .filter(domain -> !domain.notNull())
                .forEach(domain -> both.after()
                        .find(domain.id(), Domain.class)
                        .filter(Domain::notNull)
                        .ifPresent(now -> required.add(Broken.of("new-domain-constraint", domain.id()))));
        return required;
    }

    /** Whether two rows that the new one refuses were refused by the old one. */
    private static boolean forbidsAsMuch(Index old, Index now) {
        return old.unique()
                && old.keys().equals(now.keys())
                && old.predicate().equals(now.predicate())
                && (old.nullsNotDistinct() || !now.nullsNotDistinct());
    }

    /** A partition is written through the table that it is a partition of, which has the same. */
    private boolean isOldTable(ObjectId id) {
        return both.before().find(id, Table.class).isPresent()
                && both.after()
                        .find(id, Table.class)
                        .filter(table -> table.partition().isEmpty())
                        .isPresent();
    }

    private Optional<Broken> column(Column column) {
        Optional<Column> before = both.before().find(column.id(), Column.class);
        if (both.isFilled(column) || before.flatMap(Column::notNull).isPresent() || isSaidOfParent(column)) {
            return Optional.empty();
        }
        boolean proven = both.before().parts(column.id().owner(), Check.class).stream()
                .anyMatch(check ->
                        check.enforced() && forbidsNull(check, column.id().identifier()));
        String rule = before.isPresent() ? "new-not-null" : "required-column";
        return proven ? Optional.empty() : Optional.of(Broken.of(rule, column.id()));
    }

    /** What a table inherits is said once, of the table that it inherits from. */
    private boolean isSaidOfParent(Column column) {
        return both.after().find(column.id().owner(), Table.class).stream()
                .flatMap(table -> table.inherits().stream())
                .flatMap(parent -> now(parent, column.id().identifier()).stream())
                .anyMatch(own -> own.notNull().isPresent()
                        && both.before()
                                .find(own.id(), Column.class)
                                .flatMap(Column::notNull)
                                .isEmpty());
    }

    private static boolean forbidsNull(Check check, Identifier column) {
        return check.expression().equals(column + " IS NOT NULL");
    }

    private Optional<Broken> constraint(Constraint constraint) {
        if (constraint instanceof Check check && check.id().kind() == Kind.DOMAIN_CONSTRAINT) {
            return both.before()
                    .find(check.table())
                    .filter(any -> isNew(check))
                    .map(any -> Broken.of("new-domain-constraint", check.id()));
        }
        if (!isOldTable(constraint.table())) {
            return Optional.empty();
        }
        if (constraint instanceof Check check) {
            return Optional.of(check.id())
                    .filter(any -> check.local() && check.enforced() && isNew(check) && touches(check))
                    .map(id -> Broken.of("new-check", id));
        }
        if (constraint instanceof Key key) {
            return unique(key.table(), key.columns(), key.nullsNotDistinct() || key.primary());
        }
        return constraint instanceof ForeignKey foreign
                ? foreignKey(foreign)
                : constraint instanceof Exclusion exclusion
                                && exclusion.partOf().isEmpty()
                        ? Optional.of(Broken.of("new-exclusion", exclusion.id()))
                        : Optional.empty();
    }

    /** Of one that was a partition, its bounds said the same; DETACH CONCURRENTLY writes them down. */
    private boolean isNew(Check check) {
        boolean wasPartition = both.before()
                .find(check.table(), Table.class)
                .flatMap(Table::partition)
                .isPresent();
        return !wasPartition
                && both.before().parts(check.table(), Check.class).stream()
                        .noneMatch(old -> old.enforced() && new Looser(old.expression()).allows(check.expression()));
    }

    /** Whether it speaks of what code of before writes, and says more than a NOT NULL that is there. */
    private boolean touches(Check check) {
        List<String> words = Walk.names(check.expression());
        List<Column> old = both.before().parts(check.table(), Column.class).stream()
                .filter(column -> words.contains(column.id().name()))
                .toList();
        boolean known = old.stream()
                .anyMatch(column -> column.notNull().isPresent()
                        && forbidsNull(check, column.id().identifier()));
        boolean fresh = both.after().parts(check.table(), Column.class).stream()
                .anyMatch(column -> words.contains(column.id().name()) && isFresh(column));
        return !known && !(old.isEmpty() && fresh);
    }

    private Optional<Broken> index(Index index) {
        Optional<List<Identifier>> columns = Uniqueness.columns(index);
        return columns.isPresent()
                ? unique(index.table(), columns.get(), index.nullsNotDistinct())
                : Optional.of(new Broken(
                        "new-unique",
                        index.table(),
                        Map.of("columns", index.id().sql())));
    }

    private Optional<Broken> unique(ObjectId table, List<Identifier> columns, boolean nullsNotDistinct) {
        boolean free = columns.stream()
                .flatMap(column -> now(table, column).stream())
                .anyMatch(column -> isFresh(column)
                        && (differs(column)
                                || (!nullsNotDistinct && column.notNull().isEmpty() && !both.isFilled(column))));
        return free || new Uniqueness(both.before()).implies(table, columns)
                ? Optional.empty()
                : Optional.of(new Broken("new-unique", table, Map.of("columns", list(columns))));
    }

    private Optional<Broken> foreignKey(ForeignKey key) {
        boolean known = both.before().parts(key.table(), ForeignKey.class).stream()
                .anyMatch(old -> old.enforced()
                        && old.columns().equals(key.columns())
                        && old.references().equals(key.references()));
        boolean free = !key.matchFull()
                && key.columns().stream()
                        .flatMap(column -> now(key.table(), column).stream())
                        .anyMatch(column -> isFresh(column) && !both.isFilled(column));
        return !key.enforced() || key.partOf().isPresent() || known || free
                ? Optional.empty()
                : Optional.of(new Broken(
                        "new-foreign-key",
                        key.id(),
                        Map.of(
                                "columns",
                                list(key.columns()),
                                "other",
                                key.references().toString())));
    }

    /** Code of before cannot write it. */
    private boolean isFresh(Column column) {
        return both.before().find(column.id()).isEmpty();
    }

    /** Every row gets another value by itself: an identity, or a function's. */
    private boolean differs(Column column) {
        return column.identity().isPresent()
                || both.after()
                        .find(column.id().defaultValue(), DefaultValue.class)
                        .filter(value -> value.expression().contains("("))
                        .isPresent();
    }

    private Optional<Column> now(ObjectId table, Identifier column) {
        return both.after().find(table.part(Kind.COLUMN, column.name()), Column.class);
    }

    private static String list(Collection<Identifier> columns) {
        return columns.stream().map(Identifier::toString).collect(Collectors.joining(", "));
    }
}
