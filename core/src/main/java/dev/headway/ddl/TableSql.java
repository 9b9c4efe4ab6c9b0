package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Key;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.diff.Change;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** CREATE TABLE as one would write it by hand, and ALTER TABLE for what belongs to the table as a whole. */
final class TableSql {

    private final Table table;
    private final Change.Create create;
    private final Draft draft;
    private final Names names;

    /** Constraints that stand in the line of their column. */
    private final Set<ObjectId> inline = new HashSet<>();

    private TableSql(Table table, Change.Create create, Draft draft) {
        this.table = table;
        this.create = create;
        this.draft = draft;
        names = draft.names();
    }

    static void create(Table table, Change.Create create, Draft draft) {
        new TableSql(table, create, draft).create();
    }

    private void create() {
        List<String> lines = table.partition().isPresent() ? overrides() : columns();
        create.parts(Constraint.class).stream()
                .filter(constraint -> isOwn(constraint) && !inline.contains(constraint.id()))
                .forEach(constraint -> lines.add(
                        "CONSTRAINT " + constraint.id().identifier() + " " + Definitions.of(constraint, names)));
        String body = lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining(",\n    ", " (\n    ", "\n)"));
        String empty =
                table.partition().isEmpty() && lines.isEmpty() && table.ofType().isEmpty() ? " ()" : body;
        draft.add("CREATE " + (table.unlogged() ? "UNLOGGED " : "") + "TABLE " + names.of(table.id())
                + table.partition()
                        .map(partition -> " PARTITION OF " + names.of(partition.of()))
                        .orElse("")
                + table.ofType().map(type -> " OF " + names.of(type)).orElse("")
                + empty
                + table.partition().map(partition -> " " + partition.bound()).orElse("")
                + (table.inherits().isEmpty()
                        ? ""
                        : " INHERITS ("
                                + table.inherits().stream().map(names::of).collect(Collectors.joining(", ")) + ")")
                + table.partitionKey()
                        .map(key -> " PARTITION BY " + names.text(key))
                        .orElse("")
                + table.accessMethod().map(method -> " USING " + method).orElse("")
                + Definitions.with(table.options())
                + table.tablespace().map(space -> " TABLESPACE " + space).orElse(""));
        rest();
    }

    /** What has a statement of its own. */
    private void rest() {
        String alter = "ALTER TABLE " + names.of(table.id());
        create.parts(Column.class).forEach(column -> ColumnSql.settings(column, draft));
        security(alter, false, table.rowSecurity(), "ROW LEVEL SECURITY");
        security(alter, false, table.forceRowSecurity(), "FORCE");
        for (CatalogObject part : create.parts()) {
            boolean implied = part instanceof Check check && !check.local();
            if (!implied || part instanceof Column) {
                draft.about(part);
            }
        }
    }

    private void security(String alter, boolean before, boolean after, String what) {
        security(draft, alter, before, after, what);
    }

    private static void security(Draft draft, String alter, boolean before, boolean after, String what) {
        if (before == after) {
            return;
        }
        boolean force = what.equals("FORCE");
        String on = force ? " FORCE" : " ENABLE";
        String off = force ? " NO FORCE" : " DISABLE";
        draft.add(
                alter + (after ? on : off) + " ROW LEVEL SECURITY",
                statement -> statement.contracting(after && !draft.situation().isCreated(draft.id())));
    }

    private List<String> columns() {
        List<String> lines = new ArrayList<>();
        for (Column column : create.parts(Column.class)) {
            if (column.local() && table.ofType().isEmpty()) {
                String constraints = inline(column);
                String definition = ColumnSql.definition(column, partsOf(column), draft.situation());
                boolean says = constraints.contains(" PRIMARY KEY") && definition.endsWith(" NOT NULL");
                lines.add((says ? definition.substring(0, definition.length() - " NOT NULL".length()) : definition)
                        + constraints);
            } else {
                override(column, lines);
            }
        }
        return lines;
    }

    /** An inherited column that has another default than its parents'. */
    private void override(Column column, List<String> lines) {
        boolean differs = create.parts(DefaultValue.class).stream()
                .anyMatch(value -> value.column().equals(column.id()) && !isParents(value));
        if (differs && table.ofType().isPresent()) {
            lines.add(column.id().identifier() + " WITH OPTIONS"
                    + ColumnSql.value(column, partsOf(column), draft.situation()));
        } else if (differs) {
            lines.add(ColumnSql.definition(column, partsOf(column), draft.situation()));
        }
    }

    private boolean isParents(DefaultValue value) {
        List<ObjectId> parents = new ArrayList<>(table.inherits());
        table.partition().map(Partition::of).ifPresent(parents::add);
        return parents.stream()
                .flatMap(parent -> draft
                        .situation()
                        .to()
                        .find(
                                parent.part(
                                                value.column().kind(),
                                                value.column().name())
                                        .defaultValue(),
                                DefaultValue.class)
                        .stream())
                .anyMatch(other -> other.expression().equals(value.expression()));
    }

    /** Of a partition only what it has besides its parent. */
    private List<String> overrides() {
        List<String> lines = new ArrayList<>();
        ObjectId parent = table.partition().orElseThrow().of();
        for (Column column : create.parts(Column.class)) {
            Column parents = draft.situation()
                    .to()
                    .find(parent.part(column.id().kind(), column.id().name()), Column.class)
                    .orElse(column);
            boolean value = create.parts(DefaultValue.class).stream()
                    .anyMatch(found -> found.column().equals(column.id()) && !isParents(found));
            boolean notNull = column.notNull().isPresent() && parents.notNull().isEmpty();
            if (value || notNull) {
                lines.add(column.id().identifier()
                        + (value ? ColumnSql.value(column, partsOf(column), draft.situation()) : "")
                        + (notNull ? " NOT NULL" : ""));
            }
        }
        return lines;
    }

    private List<CatalogObject> partsOf(Column column) {
        return create.parts().stream()
                .filter(part -> part.id().equals(column.id().defaultValue())
                        || (part instanceof Sequence sequence
                                && sequence.ownedBy()
                                        .filter(column.id()::equals)
                                        .isPresent()))
                .toList();
    }

    /** Constraints of one column that PostgreSQL would call just what they are called. */
    private String inline(Column column) {
        StringBuilder sql = new StringBuilder();
        String stem = table.id().name() + "_" + column.id().name();
        List<Identifier> alone = List.of(column.id().identifier());
        for (Constraint constraint : create.parts(Constraint.class)) {
            String name = constraint.id().name();
            if (!isOwn(constraint) || !Definitions.isPlain(constraint)) {
                continue;
            }
            if (constraint instanceof Key key
                    && key.columns().equals(alone)
                    && name.equals(key.primary() ? table.id().name() + "_pkey" : stem + "_key")) {
                sql.append(key.primary() ? " PRIMARY KEY" : " UNIQUE")
                        .append(key.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "");
                inline.add(key.id());
            } else if (constraint instanceof ForeignKey key
                    && key.columns().equals(alone)
                    && name.equals(stem + "_fkey")) {
                sql.append(' ').append(Definitions.references(key, names));
                inline.add(key.id());
            } else if (constraint instanceof Check check && name.equals(stem + "_check") && !isAmbiguous(check)) {
                sql.append(' ').append(Definitions.of(check, names));
                inline.add(check.id());
            }
        }
        return sql.toString();
    }

    /** A check that names several columns is called after none of them. */
    private boolean isAmbiguous(Check check) {
        return create.parts(Column.class).stream()
                        .filter(column -> check.expression()
                                .contains(column.id().identifier().toString()))
                        .count()
                != 1;
    }

    private static boolean isOwn(Constraint constraint) {
        if (constraint instanceof Check check) {
            return check.local();
        }
        if (constraint instanceof Key key) {
            return key.partOf().isEmpty();
        }
        return !(constraint instanceof ForeignKey key) || key.partOf().isEmpty();
    }

    static void alter(Table from, Table to, Draft draft) {
        Names names = draft.names();
        String alter = "ALTER TABLE " + names.of(to.id());
        if (from.unlogged() != to.unlogged()) {
            draft.add(alter + (to.unlogged() ? " SET UNLOGGED" : " SET LOGGED"));
        }
        if (!from.accessMethod().equals(to.accessMethod())) {
            draft.add(alter + " SET ACCESS METHOD "
                    + to.accessMethod().map(Identifier::toString).orElse("heap"));
        }
        if (!from.tablespace().equals(to.tablespace())) {
            draft.add(alter + " SET TABLESPACE "
                    + to.tablespace().map(Identifier::toString).orElse("pg_default"));
        }
        if (!from.ofType().equals(to.ofType())) {
            draft.add(alter + to.ofType().map(type -> " OF " + names.of(type)).orElse(" NOT OF"));
        }
        Definitions.changes(from.options(), to.options()).forEach(change -> draft.add(alter + " " + change));
        security(draft, alter, from.rowSecurity(), to.rowSecurity(), "ROW LEVEL SECURITY");
        security(draft, alter, from.forceRowSecurity(), to.forceRowSecurity(), "FORCE");
    }
}
