package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Column.Generated;
import dev.headway.catalog.Column.Identity;
import dev.headway.catalog.Column.NotNull;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Options;
import dev.headway.catalog.Sequence;
import dev.headway.diff.Change;
import dev.headway.diff.Serial;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Columns: as a part of CREATE TABLE, added, and altered in the one order in which PostgreSQL accepts it. */
final class ColumnSql {

    private ColumnSql() {}

    /** Name, type and what is said with it; {@code parts} are what is made with it: its default, its sequence. */
    static String definition(Column column, List<CatalogObject> parts, Situation situation) {
        Names names = situation.names();
        Optional<String> serial = parts.stream()
                .filter(part -> part instanceof Sequence sequence
                        && sequence.ownedBy().filter(column.id()::equals).isPresent())
                .flatMap(part -> Serial.of((Sequence) part, situation.to()).stream())
                .findFirst();
        if (serial.isPresent()) {
            return column.id().identifier() + " " + serial.get() + " NOT NULL";
        }
        return column.id().identifier() + " " + names.bare(column.type())
                + Definitions.collate(column.collation(), names)
                + column.compression().map(method -> " COMPRESSION " + method).orElse("")
                + value(column, parts, situation)
                + notNull(column);
    }

    /** DEFAULT, or how the value comes about. */
    static String value(Column column, List<CatalogObject> parts, Situation situation) {
        Names names = situation.names();
        String value = parts.stream()
                .filter(part -> part.id().equals(column.id().defaultValue()))
                .map(part ->
                        " DEFAULT " + names.text(Constants.plain(((DefaultValue) part).expression(), column.type())))
                .findFirst()
                .orElse("");
        return value
                + column.generated()
                        .map(generated -> generated(generated, names))
                        .orElse("")
                + column.identity()
                        .map(identity -> " " + identity(identity, column, situation))
                        .orElse("");
    }

    private static String generated(Generated generated, Names names) {
        return " GENERATED ALWAYS AS (" + names.text(generated.expression()) + ") "
                + (generated.stored() ? "STORED" : "VIRTUAL");
    }

    private static String identity(Identity identity, Column column, Situation situation) {
        String words = "GENERATED " + (identity == Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
        Optional<Sequence> sequence = situation.to().identitySequence(column.id());
        List<String> clauses = new ArrayList<>();
        sequence.filter(found -> !found.generatedName().value())
                .ifPresent(found ->
                        clauses.add("SEQUENCE NAME " + situation.names().of(found.id())));
        sequence.ifPresent(found -> clauses.addAll(Definitions.counting(found.options())));
        return words + (clauses.isEmpty() ? "" : " (" + String.join(" ", clauses) + ")");
    }

    /** NOT NULL with the name that somebody chose; an identity or a serial column says it by itself. */
    private static String notNull(Column column) {
        return column.notNull()
                .filter(NotNull::validated)
                .map(notNull -> notNull.name()
                                .map(name -> " CONSTRAINT " + name)
                                .orElse("")
                        + (column.identity().isPresent() && notNull.name().isEmpty() ? "" : " NOT NULL")
                        + (notNull.noInherit() ? " NO INHERIT" : ""))
                .orElse("");
    }

    static void add(Column column, Change.Create create, Draft draft) {
        Kind owner = column.id().owner().kind();
        if (owner == Kind.VIEW || owner == Kind.MATERIALIZED_VIEW) {
            return;
        }
        String sql = draft.names().alterTable(column.id().owner()) + " ADD COLUMN "
                + definition(column, create.parts(), draft.situation());
        boolean filled = column.identity().isPresent()
                || column.generated().isPresent()
                || !create.parts().isEmpty();
        boolean required = column.notNull().isPresent() && !filled;
        draft.add(
                sql,
                statement -> required
                        ? statement
                                .contracting()
                                .noting("fails if "
                                        + draft.names().of(column.id().owner()) + " has rows: give "
                                        + column.id().identifier()
                                        + " a DEFAULT, or add it without NOT NULL and fill it first")
                        : statement);
        settings(column, draft);
        for (CatalogObject part : create.parts()) {
            if (part instanceof Sequence sequence) {
                draft.about(sequence);
            }
        }
    }

    /** What CREATE TABLE and ADD COLUMN cannot say on every major. */
    static void settings(Column column, Draft draft) {
        String alter = draft.names().alterTable(column.id().owner()) + " ALTER COLUMN "
                + column.id().identifier();
        column.storage().ifPresent(storage -> draft.add(alter + " SET STORAGE " + storage));
        column.statisticsTarget().ifPresent(target -> draft.add(alter + " SET STATISTICS " + target));
        options(Options.NONE, column, alter + " ", draft);
        column.notNull()
                .filter(notNull -> !notNull.validated())
                .ifPresent(notNull -> draft.contract(draft.names()
                                .alterTable(column.id().owner()) + " ADD "
                        + notNull.name().map(name -> "CONSTRAINT " + name + " ").orElse("")
                        + "NOT NULL " + column.id().identifier() + " NOT VALID"));
        column.notNull().flatMap(NotNull::comment).ifPresent(text -> commentNotNull(column, text, draft));
    }

    private static void options(Options from, Column to, String alter, Draft draft) {
        if (to.id().owner().kind() == Kind.FOREIGN_TABLE) {
            OtherSql.foreignOptions(from.values(), to.options().values(), alter, draft);
        } else {
            Definitions.changes(from, to.options()).forEach(change -> draft.add(alter + change));
        }
    }

    private static void commentNotNull(Column column, String text, Draft draft) {
        draft.add("COMMENT ON CONSTRAINT " + notNullName(column) + " ON "
                + draft.names().of(column.id().owner()) + " IS "
                + new dev.headway.sql.Literal(text).quoted().strip());
    }

    /** As PostgreSQL 18 calls it where nobody else does; longer names it cuts. */
    private static Identifier notNullName(Column column) {
        return column.notNull()
                .flatMap(NotNull::name)
                .orElseGet(() -> new Identifier(
                        column.id().owner().name() + "_" + column.id().name() + "_not_null"));
    }

    static void setDefault(DefaultValue value, Draft draft) {
        ObjectId column = value.column();
        boolean only = draft.situation().heirs().haveOtherDefault(column);
        String type = draft.situation()
                .to()
                .find(column, Column.class)
                .map(Column::type)
                .orElse("");
        draft.add(draft.names().alterTable(column.owner(), only) + " ALTER COLUMN " + column.identifier()
                + " SET DEFAULT " + draft.names().text(Constants.plain(value.expression(), type)));
    }

    /** Identity goes before the type changes, and comes after NOT NULL. */
    static void alter(Column from, Column to, boolean retype, Draft draft) {
        ObjectId table = to.id().owner();
        Names names = draft.names();
        String alter = names.alterTable(table) + " ALTER COLUMN " + to.id().identifier() + " ";
        if (from.identity().isPresent() && to.identity().isEmpty()) {
            draft.contract(alter + "DROP IDENTITY");
        }
        if (from.generated().isPresent() && to.generated().isEmpty()) {
            draft.contract(alter + "DROP EXPRESSION");
        }
        if (retype) {
            Retyping.write(from, to, alter, draft);
        }
        to.generated()
                .filter(now -> !from.generated().equals(to.generated()))
                .ifPresent(now -> draft.contract(alter + "SET EXPRESSION AS (" + names.text(now.expression()) + ")"));
        NullSql.alter(from, to, retype, alter, draft);
        identity(from, to, alter, draft);
        if (!from.storage().equals(to.storage())) {
            draft.add(
                    alter + "SET STORAGE " + to.storage().map(Enum::name).orElseGet(() -> Retyping.storage(to.type())));
        }
        if (!from.compression().equals(to.compression())) {
            draft.add(alter + "SET COMPRESSION "
                    + to.compression().map(Identifier::toString).orElse("default"));
        }
        if (!from.statisticsTarget().equals(to.statisticsTarget())) {
            draft.add(alter + "SET STATISTICS " + to.statisticsTarget().orElse(-1));
        }
        options(from.options(), to, alter, draft);
        if (retype) {
            draft.about(from, to);
        }
    }

    private static void identity(Column from, Column to, String alter, Draft draft) {
        if (to.identity().isEmpty() || to.identity().equals(from.identity())) {
            return;
        }
        if (from.identity().isEmpty()) {
            draft.contract(alter + "ADD " + identity(to.identity().get(), to, draft.situation()));
            if (!draft.situation().isCreated(to.id().owner())) {
                continueCounting(to, draft);
            }
        } else if (to.identity().get() == Identity.ALWAYS) {
            draft.contract(alter + "SET GENERATED ALWAYS");
        } else {
            draft.add(alter + "SET GENERATED BY DEFAULT");
        }
    }

    private static void continueCounting(Column column, Draft draft) {
        boolean down = draft.situation()
                .to()
                .identitySequence(column.id())
                .filter(sequence -> sequence.options().increment() < 0)
                .isPresent();
        draft.add(Counting.from(column.id(), draft.names(), down));
    }
}
