package dev.headway.diff;

import dev.headway.catalog.About;
import dev.headway.catalog.Catalog;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.catalog.SequenceOptions;
import dev.headway.sql.Literal;
import java.util.Map;
import java.util.Optional;

/** Columns that {@code serial} makes just as they are: sequence, default and NOT NULL. */
public final class Serial {

    private static final Map<String, String> WORDS =
            Map.of("smallint", "smallserial", "integer", "serial", "bigint", "bigserial");

    private static final Map<String, Long> MAXIMA =
            Map.of("smallint", (long) Short.MAX_VALUE, "integer", (long) Integer.MAX_VALUE, "bigint", Long.MAX_VALUE);

    private Serial() {}

    /** The word for the type of the column that owns the sequence. */
    public static Optional<String> of(Sequence sequence, Catalog catalog) {
        return sequence.ownedBy()
                .flatMap(column -> catalog.find(column, Column.class))
                .filter(column ->
                        isPlain(sequence, column.type()) && column.notNull().isPresent())
                .filter(column -> !column.inherited())
                .filter(column -> isDefault(sequence.id(), column.id(), catalog))
                .map(column -> WORDS.get(column.type()));
    }

    private static boolean isPlain(Sequence sequence, String type) {
        long maximum = MAXIMA.getOrDefault(type, 0L);
        return sequence.generatedName().value()
                && !sequence.identity()
                && !sequence.unlogged()
                && sequence.about().comment().isEmpty()
                && sequence.about().acl().equals(About.NOTHING.acl())
                && sequence.options().equals(new SequenceOptions(type, 1, 1, 1, maximum, 1, false));
    }

    private static boolean isDefault(ObjectId sequence, ObjectId column, Catalog catalog) {
        String call = "nextval(" + new Literal(sequence.sql()).quoted() + "::regclass)";
        return catalog.find(column.defaultValue(), DefaultValue.class)
                .filter(value -> value.expression().equals(call))
                .isPresent();
    }
}
