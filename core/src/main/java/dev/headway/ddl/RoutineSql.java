package dev.headway.ddl;

import dev.headway.catalog.Aggregate;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Routine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Functions, procedures and aggregates. */
final class RoutineSql {

    private static final List<String> FIRST = List.of("sfunc", "stype");

    private RoutineSql() {}

    static void create(CatalogObject object, Draft draft) {
        if (object instanceof Routine routine) {
            String definition = definition(routine, draft.names());
            draft.add(definition.replaceFirst("^CREATE OR REPLACE ", "CREATE "));
        } else if (object instanceof Aggregate aggregate) {
            draft.add("CREATE AGGREGATE " + aggregate.id().schema() + "."
                    + aggregate.id().identifier() + "(" + draft.names().text(aggregate.arguments()) + ") (\n    "
                    + options(aggregate) + "\n)");
        }
    }

    private static String options(Aggregate aggregate) {
        Map<String, String> values = aggregate.options().values();
        java.util.stream.Stream<String> rest = values.keySet().stream().filter(name -> !FIRST.contains(name));
        return java.util.stream.Stream.concat(FIRST.stream().filter(values::containsKey), rest)
                .map(name -> option(name, values.getOrDefault(name, "")))
                .collect(Collectors.joining(",\n    "));
    }

    private static String option(String name, String value) {
        return value.isEmpty() ? name : name + " = " + value;
    }

    static void alter(Routine from, Routine to, Draft draft) {
        if (!from.definition().equals(to.definition())) {
            draft.add(definition(to, draft.names()));
        }
    }

    private static String definition(Routine routine, Names names) {
        return names.text(routine.definition()).stripTrailing();
    }
}
