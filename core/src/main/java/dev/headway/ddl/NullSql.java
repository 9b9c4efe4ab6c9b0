package dev.headway.ddl;

import dev.headway.catalog.Column;
import dev.headway.catalog.Column.NotNull;
import dev.headway.catalog.ObjectId;
import dev.headway.diff.Heirs;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.util.Optional;

/** NOT NULL, set and dropped; where rows are, by way of a CHECK that is validated while others go on. */
final class NullSql {

    private NullSql() {}

    /** @param locked whether the table is shut anyway, by a rewrite in the same transaction */
    static void alter(Column from, Column to, boolean locked, String alter, Draft draft) {
        Optional<NotNull> before = from.notNull();
        Optional<NotNull> after = to.notNull();
        if (after.isEmpty()) {
            if (before.isPresent()) {
                drop(to.id(), draft);
            }
        } else if (before.isEmpty()) {
            set(to, after.get(), locked, alter, draft);
        } else {
            change(before.get(), after.get(), to, alter, draft);
        }
    }

    private static void drop(ObjectId column, Draft draft) {
        Heirs heirs = draft.situation().heirs();
        boolean only = heirs.keepNotNull(column) && !heirs.arePartitions(column.owner());
        draft.add(draft.names().alterTable(column.owner(), only) + " ALTER COLUMN " + column.identifier()
                + " DROP NOT NULL");
    }

    private static void set(Column column, NotNull notNull, boolean locked, String alter, Draft draft) {
        ObjectId table = column.id().owner();
        if (notNull.name().isPresent() || !notNull.validated() || notNull.noInherit()) {
            draft.contract(draft.names().alterTable(table) + " ADD " + clause(column, notNull));
        } else if (draft.situation().isOnline(table) && !locked) {
            byCheck(column, alter, draft);
        } else {
            draft.contract(alter + "SET NOT NULL");
        }
        notNull.comment().ifPresent(text -> comment(column, notNull, text, draft));
    }

    private static String clause(Column column, NotNull notNull) {
        return notNull.name().map(name -> "CONSTRAINT " + name + " ").orElse("")
                + "NOT NULL " + column.id().identifier()
                + (notNull.noInherit() ? " NO INHERIT" : "")
                + (notNull.validated() ? "" : " NOT VALID");
    }

    /** PostgreSQL sees by the valid CHECK that there is nothing to look for, and holds its lock for no time. */
    private static void byCheck(Column column, String alter, Draft draft) {
        String table = draft.names().alterTable(column.id().owner());
        Identifier check = new Identifier(FreeName.of(
                ObjectId.of(
                        column.id().kind(),
                        column.id().schema(),
                        column.id().owner().name() + "_" + column.id().name()),
                "_not_null_check",
                draft.situation().differences()));
        draft.add(
                table + " ADD CONSTRAINT " + check + " CHECK (" + column.id().identifier() + " IS NOT NULL) NOT VALID",
                statement -> statement.contracting().byItself());
        draft.add(table + " VALIDATE CONSTRAINT " + check, Statement::byItself);
        draft.add(alter + "SET NOT NULL", statement -> statement.contracting().byItself());
        draft.add(table + " DROP CONSTRAINT " + check, Statement::byItself);
    }

    private static void change(NotNull before, NotNull after, Column column, String alter, Draft draft) {
        String table = draft.names().alterTable(column.id().owner());
        if (before.noInherit() != after.noInherit() || (before.validated() && !after.validated())) {
            draft.add(alter + "DROP NOT NULL");
            set(column, after, false, alter, draft);
            return;
        }
        if (!before.name().equals(after.name())) {
            draft.add(table + " RENAME CONSTRAINT " + name(column, before) + " TO " + name(column, after));
        }
        if (!before.validated()) {
            draft.add(table + " VALIDATE CONSTRAINT " + name(column, after), Statement::byItself);
        }
        if (!before.comment().equals(after.comment())) {
            comment(column, after, after.comment().orElse(""), draft);
        }
    }

    private static void comment(Column column, NotNull notNull, String text, Draft draft) {
        draft.add("COMMENT ON CONSTRAINT " + name(column, notNull) + " ON "
                + draft.names().of(column.id().owner()) + " IS "
                + (text.isEmpty() ? "NULL" : new Literal(text).quoted().strip()));
    }

    /** As PostgreSQL 18 calls it where nobody else does. */
    private static Identifier name(Column column, NotNull notNull) {
        return notNull.name()
                .orElseGet(() -> new Identifier(
                        column.id().owner().name() + "_" + column.id().name() + "_not_null"));
    }
}
