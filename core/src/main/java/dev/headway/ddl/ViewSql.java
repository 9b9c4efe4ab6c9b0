package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.Options;
import dev.headway.catalog.View;
import dev.headway.diff.Change;
import dev.headway.sql.Identifier;

/** Views and materialized views, with what their columns have. */
final class ViewSql {

    private ViewSql() {}

    static void create(View view, Change.Create create, Draft draft) {
        draft.add("CREATE VIEW " + body(view, draft.names()));
        for (CatalogObject part : create.parts()) {
            if (part instanceof DefaultValue value) {
                ColumnSql.setDefault(value, draft);
            } else {
                draft.about(part);
            }
        }
    }

    private static String body(View view, Names names) {
        return names.of(view.id()) + Definitions.with(view.options()) + " AS\n" + query(view.query(), names);
    }

    private static String query(String query, Names names) {
        return names.text(query).replaceAll("[ \\t]+\\n", "\n").stripTrailing();
    }

    static void create(MaterializedView view, Change.Create create, Draft draft) {
        Names names = draft.names();
        draft.add("CREATE MATERIALIZED VIEW " + names.of(view.id())
                + view.accessMethod().map(method -> " USING " + method).orElse("")
                + Definitions.with(view.options())
                + view.tablespace().map(space -> " TABLESPACE " + space).orElse("")
                + " AS\n" + query(view.query(), names)
                + (view.populated().value() ? "" : "\nWITH NO DATA"));
        create.parts(Column.class).forEach(column -> ColumnSql.settings(column, draft));
        create.parts().forEach(draft::about);
    }

    static void alter(CatalogObject from, CatalogObject to, Draft draft) {
        Names names = draft.names();
        String alter = "ALTER " + names.full(to.id()) + " ";
        if (from instanceof View old && to instanceof View now) {
            if (!old.query().equals(now.query())) {
                draft.add("CREATE OR REPLACE VIEW " + body(now, names));
            } else {
                options(old.options(), now.options(), alter, draft);
            }
        } else if (from instanceof MaterializedView old && to instanceof MaterializedView now) {
            options(old.options(), now.options(), alter, draft);
            if (!old.accessMethod().equals(now.accessMethod())) {
                draft.add(alter + "SET ACCESS METHOD "
                        + now.accessMethod().map(Identifier::toString).orElse("heap"));
            }
            if (!old.tablespace().equals(now.tablespace())) {
                draft.add(alter + "SET TABLESPACE "
                        + now.tablespace().map(Identifier::toString).orElse("pg_default"));
            }
        }
    }

    private static void options(Options old, Options now, String alter, Draft draft) {
        Definitions.changes(old, now).forEach(change -> draft.add(alter + change));
    }
}
