package dev.headway.ddl;

import dev.headway.catalog.Aggregate;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Routine;
import dev.headway.catalog.Rule;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.Table;
import dev.headway.catalog.Trigger;
import dev.headway.catalog.View;
import dev.headway.diff.Change;
import java.util.List;

/** The statements of one change, each kind of object by its own writer. */
final class Writer {

    private final Situation situation;

    private Writer(Situation situation) {
        this.situation = situation;
    }

    static List<Statement> write(Change change, Situation situation) {
        return new Writer(situation).write(change);
    }

    private List<Statement> write(Change change) {
        Draft draft = new Draft(change, situation);
        if (change instanceof Change.Create create) {
            create(create.object(), create, draft);
        } else if (change instanceof Change.Drop drop) {
            Drops.write(drop, draft);
        } else if (change instanceof Change.Alter alter) {
            alter(alter.from(), alter.to(), draft);
        } else if (change instanceof Change.Retype retype) {
            ColumnSql.alter(retype.from(), retype.object(), true, draft);
        } else if (change instanceof Change.Replace replace) {
            replace(replace, draft);
        } else {
            Links.write(change, draft);
        }
        return draft.statements();
    }

    private static void create(CatalogObject object, Change.Create create, Draft draft) {
        if (object instanceof Table table) {
            TableSql.create(table, create, draft);
        } else if (object instanceof Column column) {
            ColumnSql.add(column, create, draft);
        } else if (object instanceof DefaultValue value) {
            ColumnSql.setDefault(value, draft);
        } else if (object instanceof Constraint constraint) {
            ConstraintSql.add(constraint, draft);
        } else if (object instanceof Index index) {
            IndexSql.create(index, create, draft);
        } else if (object instanceof Sequence sequence) {
            SequenceSql.create(sequence, draft);
        } else if (object.id().kind().isType()) {
            TypeSql.create(object, create, draft);
        } else if (object instanceof View view) {
            ViewSql.create(view, create, draft);
        } else if (object instanceof MaterializedView view) {
            ViewSql.create(view, create, draft);
        } else if (object instanceof Routine || object instanceof Aggregate) {
            RoutineSql.create(object, draft);
        } else if (object instanceof Trigger || object instanceof Rule || object instanceof Policy) {
            AttachedSql.create(object, draft);
        } else {
            OtherSql.create(object, create, draft);
        }
        if (create.again()) {
            Owners.restore(object, draft);
        }
        draft.about(object);
    }

    private static void alter(CatalogObject from, CatalogObject to, Draft draft) {
        if (from instanceof Table old && to instanceof Table now) {
            TableSql.alter(old, now, draft);
        } else if (from instanceof Column old && to instanceof Column now) {
            ColumnSql.alter(old, now, false, draft);
        } else if (from instanceof DefaultValue && to instanceof DefaultValue now) {
            ColumnSql.setDefault(now, draft);
        } else if (from instanceof Constraint old && to instanceof Constraint now) {
            ConstraintSql.alter(old, now, draft);
        } else if (from instanceof Index old && to instanceof Index now) {
            IndexSql.alter(old, now, draft);
        } else if (from instanceof Sequence old && to instanceof Sequence now) {
            SequenceSql.alter(old, now, draft);
        } else if (from.id().kind().isType()) {
            TypeSql.alter(from, to, draft);
        } else if (from instanceof View || from instanceof MaterializedView) {
            ViewSql.alter(from, to, draft);
        } else if (from instanceof Routine old && to instanceof Routine now) {
            RoutineSql.alter(old, now, draft);
        } else if (from instanceof Trigger || from instanceof Rule || from instanceof Policy) {
            AttachedSql.alter(from, to, draft);
        } else {
            OtherSql.alter(from, to, draft);
        }
        if (to.id().kind() != Kind.DEFAULT_PRIVILEGES) {
            draft.about(from, to);
        }
    }

    private static void replace(Change.Replace replace, Draft draft) {
        if (replace.from() instanceof Index old && replace.to() instanceof Index now) {
            IndexSql.replace(old, now, draft);
        } else if (replace.from() instanceof Constraint old && replace.to() instanceof Constraint now) {
            ConstraintSql.replace(old, now, draft);
        }
        draft.about(replace.to());
    }
}
