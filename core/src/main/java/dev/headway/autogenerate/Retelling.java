package dev.headway.autogenerate;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Template;
import java.util.List;

/**
 * How a text is told to a server, and asked back. What is no whole statement is told as a query, of which a view is made.
 * Immutable.
 *
 * @param telling statements that make something of the text
 * @param asking the query that returns it as the server writes it
 */
record Retelling(List<String> telling, String asking) {

    Retelling {
        telling = List.copyOf(telling);
    }

    static Retelling of(ObjectId object, String text) {
        return switch (object.kind()) {
            case FUNCTION, PROCEDURE -> new Retelling(List.of(text), named("routine.sql", object));
            case RULE ->
                new Retelling(
                        List.of(text.replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE")),
                        Template.of(Retelling.class, "rule.sql")
                                .with("table", object.owner().sql())
                                .with("name", object.name())
                                .sql());
            case STATISTICS ->
                new Retelling(List.of("DROP STATISTICS " + object.sql(), text), named("statistics.sql", object));
            default ->
                new Retelling(
                        List.of("CREATE TEMPORARY VIEW headway_wording AS " + text),
                        "SELECT pg_catalog.pg_get_viewdef('pg_temp.headway_wording'::pg_catalog.regclass)");
        };
    }

    private static String named(String resource, ObjectId object) {
        return Template.of(Retelling.class, resource)
                .with("schema", object.schema())
                .with("name", object.name())
                .sql();
    }
}
