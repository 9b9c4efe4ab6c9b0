package dev.headway.ddl;

import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Deferral;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.IndexTraits;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;

/**
 * Constraints added to what is there: NOT VALID and validated after, keys by an index that was built while others went
 * on. What the same script makes, and what comes back, takes the short form.
 */
final class ConstraintSql {

    /** The first major that adds a NOT VALID foreign key to a partitioned table. */
    private static final int NOT_VALID_ON_PARTITIONED = 18;

    private ConstraintSql() {}

    static void add(Constraint constraint, Draft draft) {
        ObjectId owner = constraint.table();
        if (constraint.id().kind() == Kind.DOMAIN_CONSTRAINT) {
            addToDomain((Check) constraint, draft);
            return;
        }
        String alter = draft.names().alterTable(owner);
        boolean online = draft.situation().isOnline(owner) && !draft.isAgain() && !isOnNewColumns(constraint, draft);
        if (constraint instanceof Key key && online && isBuiltApart(key, draft)) {
            byIndex(key, key.id().name(), "", draft);
        } else {
            add(constraint, alter + "\n    ADD " + clause(constraint, draft), online, draft);
        }
    }

    private static void add(Constraint constraint, String sql, boolean online, Draft draft) {
        boolean contract = !draft.situation().isCreated(constraint.table()) && !isOnNewColumns(constraint, draft);
        if (isPostponed(constraint)) {
            draft.add(sql + " NOT VALID", statement -> statement.contracting(contract));
        } else if (online && canBePostponed(constraint, draft)) {
            draft.add(sql + " NOT VALID", statement -> statement.contracting().byItself());
            draft.add(
                    draft.names().alterTable(constraint.table()) + " VALIDATE CONSTRAINT "
                            + constraint.id().identifier(),
                    Statement::byItself);
        } else {
            draft.add(sql, statement -> statement.contracting(contract));
        }
    }

    /** NOT VALID is what is asked for. */
    private static boolean isPostponed(Constraint constraint) {
        return (constraint instanceof Check check && !check.validated() && check.enforced())
                || (constraint instanceof ForeignKey key && !key.validated() && key.enforced());
    }

    private static boolean canBePostponed(Constraint constraint, Draft draft) {
        if (constraint instanceof Check check) {
            return check.enforced();
        }
        return constraint instanceof ForeignKey key
                && key.enforced()
                && (!draft.situation().isPartitioned(key.table())
                        || draft.situation().to().server().isAtLeast(NOT_VALID_ON_PARTITIONED));
    }

    private static boolean isBuiltApart(Key key, Draft draft) {
        return !key.withoutOverlaps() && !draft.situation().isPartitioned(key.table());
    }

    private static String clause(Constraint constraint, Draft draft) {
        return "CONSTRAINT " + constraint.id().identifier() + " " + Definitions.of(constraint, draft.names());
    }

    /** No row can violate a foreign key or a check whose columns are all new and NULL. */
    private static boolean isOnNewColumns(Constraint constraint, Draft draft) {
        if (!(constraint instanceof ForeignKey key)) {
            return false;
        }
        return key.columns().stream()
                .map(column -> key.table().part(Kind.COLUMN, column.name()))
                .allMatch(column -> draft.situation().isCreated(column)
                        && !draft.situation().isCreated(column.defaultValue())
                        && draft.situation()
                                .to()
                                .find(column, Column.class)
                                .orElseThrow()
                                .notNull()
                                .isEmpty());
    }

    private static void byIndex(Key key, String index, String drop, Draft draft) {
        Names names = draft.names();
        Identifier name = new Identifier(index);
        draft.add(
                "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + names.of(key.table()) + " ("
                        + Names.list(key.columns()) + ")"
                        + (key.include().isEmpty() ? "" : " INCLUDE (" + Names.list(key.include()) + ")")
                        + (key.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                        + Definitions.traits(key.index(), "TABLESPACE"),
                statement -> statement.contracting().byItself());
        draft.add(
                names.alterTable(key.table()) + drop + "\n    ADD CONSTRAINT "
                        + key.id().identifier()
                        + (key.primary() ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + name
                        + Definitions.deferral(key.deferral()),
                statement -> statement.contracting().byItself());
    }

    private static void addToDomain(Check check, Draft draft) {
        String alter = "ALTER DOMAIN " + draft.names().of(check.table());
        String sql = alter + "\n    ADD " + clause(check, draft);
        boolean made = draft.situation().isCreated(check.table());
        if (!check.validated()) {
            draft.add(sql + " NOT VALID", statement -> statement.contracting(!made));
        } else if (draft.situation().isOnline(check.table()) && !draft.isAgain()) {
            draft.add(sql + " NOT VALID", statement -> statement.contracting().byItself());
            draft.add(alter + " VALIDATE CONSTRAINT " + check.id().identifier(), Statement::byItself);
        } else {
            draft.add(sql, statement -> statement.contracting(!made));
        }
    }

    /** The new one takes the old one's place in one statement. */
    static void replace(Constraint from, Constraint to, Draft draft) {
        ObjectId owner = to.table();
        String drop = " DROP CONSTRAINT " + from.id().identifier();
        if (to.id().kind() == Kind.DOMAIN_CONSTRAINT) {
            draft.contract("ALTER DOMAIN " + draft.names().of(owner) + drop);
            addToDomain((Check) to, draft);
            return;
        }
        boolean online = draft.situation().isOnline(owner);
        if (to instanceof Key key && online && isBuiltApart(key, draft)) {
            byIndex(
                    key,
                    FreeName.of(
                            ObjectId.of(Kind.INDEX, owner.schema(), key.id().name()),
                            "_new",
                            draft.situation().differences()),
                    "\n   " + drop + ",",
                    draft);
        } else {
            add(
                    to,
                    draft.names().alterTable(owner) + "\n   " + drop + ",\n    ADD " + clause(to, draft),
                    online,
                    draft);
        }
    }

    static void alter(Constraint from, Constraint to, Draft draft) {
        ObjectId owner = to.table();
        boolean domain = to.id().kind() == Kind.DOMAIN_CONSTRAINT;
        String alter = domain
                ? "ALTER DOMAIN " + draft.names().of(owner)
                : draft.names().alterTable(owner);
        if (from instanceof Check old && to instanceof Check now && !old.validated() && now.validated()) {
            draft.add(alter + " VALIDATE CONSTRAINT " + to.id().identifier(), Statement::byItself);
        }
        if (from instanceof ForeignKey old && to instanceof ForeignKey now) {
            alter(old, now, alter, draft);
        }
        if (from instanceof Key old && to instanceof Key now) {
            traits(old.index(), now.index(), now, draft);
        }
    }

    private static void alter(ForeignKey old, ForeignKey now, String alter, Draft draft) {
        String name = now.id().identifier().toString();
        if (old.deferral() != now.deferral()) {
            String deferral = now.deferral() == Deferral.NOT_DEFERRABLE
                    ? " NOT DEFERRABLE"
                    : Definitions.deferral(now.deferral())
                            + (now.deferral() == Deferral.DEFERRABLE ? " INITIALLY IMMEDIATE" : "");
            draft.add(alter + " ALTER CONSTRAINT " + name + deferral);
        }
        if (old.enforced() != now.enforced()) {
            draft.contract(alter + " ALTER CONSTRAINT " + name + (now.enforced() ? " ENFORCED" : " NOT ENFORCED"));
        } else if (!old.validated() && now.validated()) {
            draft.add(alter + " VALIDATE CONSTRAINT " + name, Statement::byItself);
        }
    }

    private static void traits(IndexTraits old, IndexTraits now, Key key, Draft draft) {
        String index = draft.names()
                .of(ObjectId.of(Kind.INDEX, key.id().schema(), key.id().name()));
        IndexSql.traits(old, now, index, key.table(), key.id().identifier(), draft);
    }
}
