package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Deferral;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.IndexKey;
import dev.headway.catalog.Key;
import dev.headway.catalog.Options;
import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Constraints and indexes that do the same, whatever they are called. */
final class Sameness {

    /** A digest of table and columns, as Hibernate names what nobody names. */
    private static final Pattern DIGEST = Pattern.compile("(?i)(?:fk|uk|idx)_?[0-9a-y]{20,26}");

    /** {@code status IN ('NEW', 'PAID')} or {@code status BETWEEN 0 AND 2}, as PostgreSQL writes it down. */
    private static final Pattern OF_ENUM = Pattern.compile(
            "\\(?\\(?\"?\\w+\"?\\)?(?:::text)? = ANY \\(.*ARRAY\\[.*|\\(?\\(?\"?\\w+\"?\\)? >= -?\\d+\\)? AND .*<= \\d+\\)?\\)?");

    private Sameness() {}

    static boolean isDigest(String name) {
        return DIGEST.matcher(name).matches();
    }

    /** Whether what is asked for is there, apart from what entities cannot say. */
    static boolean of(Constraint asked, Constraint there) {
        if (asked instanceof ForeignKey one && there instanceof ForeignKey other) {
            return one.columns().equals(other.columns())
                    && one.references().equals(other.references())
                    && one.key().equals(other.key())
                    && one.onDelete() == other.onDelete()
                    && one.onUpdate() == other.onUpdate();
        }
        if (asked instanceof Key one && there instanceof Key other) {
            return one.primary() == other.primary() && one.columns().equals(other.columns());
        }
        return asked instanceof Check one
                && there instanceof Check other
                && one.expression().equals(other.expression());
    }

    static boolean of(Index asked, Index there) {
        return asked.table().equals(there.table())
                && asked.unique() == there.unique()
                && asked.method().equals(there.method())
                && asked.keys().equals(there.keys())
                && asked.predicate().equals(there.predicate());
    }

    /** A unique constraint and a unique index let the same rows in. */
    static boolean of(Key key, Index index) {
        return index.unique()
                && index.valid()
                && isPlain(index)
                && index.table().equals(key.table())
                && index.keys().stream()
                        .map(IndexKey::column)
                        .flatMap(Optional::stream)
                        .toList()
                        .equals(key.columns());
    }

    /** Whether an annotation could have asked for it. */
    static boolean isPlain(Key key) {
        return key.include().isEmpty()
                && !key.nullsNotDistinct()
                && !key.withoutOverlaps()
                && key.deferral() == Deferral.NOT_DEFERRABLE;
    }

    /** Whether an annotation could have asked for it. */
    static boolean isPlain(Index index) {
        return index.method().equals(new Identifier("btree"))
                && index.include().isEmpty()
                && index.predicate().isEmpty()
                && !index.nullsNotDistinct()
                && index.keys().stream().allMatch(Sameness::isPlain);
    }

    private static boolean isPlain(IndexKey key) {
        return key.column().isPresent()
                && key.collation().isEmpty()
                && key.operatorClass().isEmpty()
                && key.operatorClassOptions().equals(Options.NONE)
                && key.nullsFirst() == key.descending();
    }

    /** The values of an enum's column, under the name that PostgreSQL gives: Hibernate's, and gone with the enum. */
    static boolean isOfEnum(Check check, Catalog given) {
        List<Column> columns = given.parts(check.table(), Column.class);
        return check.generatedName().value()
                && OF_ENUM.matcher(check.expression()).matches()
                && columns.stream()
                        .anyMatch(column -> check.id()
                                .name()
                                .equals(check.table().name() + "_" + column.id().name() + "_check"));
    }
}
