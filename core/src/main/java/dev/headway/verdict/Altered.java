package dev.headway.verdict;

import dev.headway.catalog.Column;
import dev.headway.catalog.CompositeType;
import dev.headway.catalog.Kind;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is there under its name and is not what code expects. */
record Altered(Both both) {

    List<Broken> all() {
        List<Broken> altered = new ArrayList<>();
        both.oldColumns().forEach(column -> both.column(column.id()).ifPresent(now -> column(column, now, altered)));
        both.old(Routine.class)
                .forEach(routine -> both.after()
                        .find(routine.id(), Routine.class)
                        .ifPresent(now -> {
                            if (!new Signature(routine).isMetBy(new Signature(now))) {
                                altered.add(Broken.of("change-function", routine.id()));
                            }
                        }));
        both.old(CompositeType.class)
                .forEach(type -> both.after()
                        .find(type.id(), CompositeType.class)
                        .ifPresent(now -> {
                            if (!type.attributes().equals(now.attributes())) {
                                altered.add(Broken.of("change-type", type.id()));
                            }
                        }));
        // That one is filled is no difference of schemas, so that none of them counts as touched.
        both.before().objects().values().stream()
                .filter(object -> object instanceof MaterializedView view && isEmptied(view))
                .forEach(view -> altered.add(Broken.of("empty-materialized-view", view.id())));
        return altered;
    }

    private boolean isEmptied(MaterializedView view) {
        return view.populated().value()
                && both.after()
                        .find(view.id(), MaterializedView.class)
                        .filter(now -> !now.populated().value())
                        .isPresent();
    }

    private void column(Column before, Column now, List<Broken> altered) {
        if (!new Widening(both).isCompatible(before.type(), now.type())) {
            altered.add(new Broken(
                    "change-column-type", before.id(), Map.of("before", before.type(), "after", now.type())));
        }
        boolean written = before.generated().isEmpty()
                && !before.identity().filter(Column.Identity.ALWAYS::equals).isPresent();
        boolean forbidden = now.generated().isPresent()
                || now.identity().filter(Column.Identity.ALWAYS::equals).isPresent();
        if (written && forbidden) {
            altered.add(Broken.of("generated-always", before.id()));
        }
        if (isRequired(now) && isFilledBefore(before) && !both.isFilled(now)) {
            altered.add(Broken.of("drop-default", before.id()));
        }
    }

    private static boolean isRequired(Column column) {
        return column.notNull().isPresent() && column.id().owner().kind() == Kind.TABLE;
    }

    private boolean isFilledBefore(Column column) {
        return column.identity().isPresent()
                || column.generated().isPresent()
                || both.before().find(column.id().defaultValue()).isPresent();
    }
}
