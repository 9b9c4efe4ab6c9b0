package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.Domain;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.IndexKey;
import dev.headway.catalog.Key;
import dev.headway.catalog.MaterializedView;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Policy;
import dev.headway.catalog.PublicationMember;
import dev.headway.catalog.Routine;
import dev.headway.catalog.Rule;
import dev.headway.catalog.Statistics;
import dev.headway.catalog.Trigger;
import dev.headway.catalog.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The texts inside objects that PostgreSQL deparses, and that may differ and say the same. */
final class Texts {

    private Texts() {}

    /** The object with the texts of another wherever both have one; so that an equal result says: texts are all that may differ. */
    static CatalogObject spelledAs(CatalogObject object, CatalogObject other) {
        if (object instanceof Check it && other instanceof Check as) {
            return new Check(
                    it.id(),
                    it.about(),
                    as.expression(),
                    it.noInherit(),
                    it.validated(),
                    it.enforced(),
                    it.local(),
                    it.inherited(),
                    it.generatedName());
        }
        if (object instanceof Index it && other instanceof Index as) {
            return spelledAs(it, as);
        }
        if (object instanceof View it
                && other instanceof View as
                && it.columns().equals(as.columns())) {
            return new View(it.id(), it.about(), as.query(), it.columns(), it.options());
        }
        if (object instanceof MaterializedView it
                && other instanceof MaterializedView as
                && it.columns().equals(as.columns())) {
            return new MaterializedView(
                    it.id(),
                    it.about(),
                    as.query(),
                    it.columns(),
                    it.options(),
                    it.accessMethod(),
                    it.tablespace(),
                    it.populated());
        }
        if (object instanceof Policy it && other instanceof Policy as) {
            return new Policy(
                    it.id(),
                    it.about(),
                    it.permissive(),
                    it.command(),
                    it.roles(),
                    either(it.using(), as.using()),
                    either(it.check(), as.check()));
        }
        if (object instanceof PublicationMember it && other instanceof PublicationMember as) {
            return new PublicationMember(
                    it.id(), it.about(), it.member(), it.columns(), either(it.where(), as.where()));
        }
        if (object instanceof DefaultValue it && other instanceof DefaultValue as) {
            return new DefaultValue(it.id(), it.about(), as.expression());
        }
        if (object instanceof Trigger it && other instanceof Trigger as) {
            return spelledAs(it, as);
        }
        if (object instanceof Column it && other instanceof Column as) {
            return spelledAs(it, as);
        }
        return statementAs(object, other);
    }

    /** Objects whose text is the whole statement; a body that is a string is never respelled. */
    private static CatalogObject statementAs(CatalogObject object, CatalogObject other) {
        if (object instanceof Routine it && other instanceof Routine as && it.body() && as.body()) {
            return new Routine(
                    it.id(),
                    it.about(),
                    it.arguments(),
                    it.result(),
                    it.language(),
                    it.window(),
                    it.body(),
                    as.definition());
        }
        if (object instanceof Rule it && other instanceof Rule as) {
            return new Rule(it.id(), it.about(), as.definition(), it.firing());
        }
        return object instanceof Statistics it && other instanceof Statistics as
                ? new Statistics(it.id(), it.about(), it.table(), as.definition(), it.target())
                : object;
    }

    private static Index spelledAs(Index it, Index as) {
        List<IndexKey> keys = new ArrayList<>();
        for (int i = 0; i < it.keys().size(); i++) {
            IndexKey key = it.keys().get(i);
            boolean expressions = i < as.keys().size()
                    && key.column().isEmpty()
                    && as.keys().get(i).column().isEmpty();
            keys.add(
                    expressions
                            ? new IndexKey(
                                    key.column(),
                                    as.keys().get(i).expression(),
                                    key.collation(),
                                    key.operatorClass(),
                                    key.operatorClassOptions(),
                                    key.descending(),
                                    key.nullsFirst(),
                                    key.statisticsTarget())
                            : key);
        }
        return new Index(
                it.id(),
                it.about(),
                it.table(),
                it.unique(),
                it.method(),
                keys,
                it.include(),
                it.nullsNotDistinct(),
                either(it.predicate(), as.predicate()),
                it.traits(),
                it.valid(),
                it.partOf(),
                it.generatedName());
    }

    private static Trigger spelledAs(Trigger it, Trigger as) {
        Optional<String> mine = condition(it);
        Optional<String> others = condition(as);
        String definition = mine.isPresent() && others.isPresent()
                ? it.definition().replace(mine.get(), others.get())
                : it.definition();
        return new Trigger(it.id(), it.about(), definition, it.constraint(), it.function(), it.firing());
    }

    private static Column spelledAs(Column it, Column as) {
        Optional<Column.Generated> generated = it.generated()
                .map(mine -> as.generated()
                        .map(others -> new Column.Generated(others.expression(), mine.stored()))
                        .orElse(mine));
        return new Column(
                it.id(),
                it.about(),
                it.position(),
                it.type(),
                it.collation(),
                it.notNull(),
                it.identity(),
                generated,
                it.storage(),
                it.compression(),
                it.statisticsTarget(),
                it.options(),
                it.local(),
                it.inherited());
    }

    private static Optional<String> either(Optional<String> mine, Optional<String> others) {
        return mine.isPresent() && others.isPresent() ? others : mine;
    }

    /** What stands between WHEN and EXECUTE. */
    private static Optional<String> condition(Trigger trigger) {
        String definition = trigger.definition();
        int begin = definition.indexOf(" WHEN (");
        int end = definition.lastIndexOf(") EXECUTE ");
        return begin < 0 || end < begin ? Optional.empty() : Optional.of(definition.substring(begin + 7, end));
    }

    /** The whole statement, or a query that has all texts of the object in it. */
    static String query(CatalogObject object, Catalog catalog) {
        if (object instanceof Routine routine) {
            return routine.definition();
        }
        if (object instanceof Rule rule) {
            return rule.definition();
        }
        if (object instanceof Statistics statistics) {
            return statistics.definition();
        }
        if (object instanceof View view) {
            return view.query();
        }
        if (object instanceof MaterializedView view) {
            return view.query();
        }
        List<String> texts = new ArrayList<>();
        String source =
                object.id().parent().map(owner -> " FROM " + owner.sql()).orElse("");
        if (object instanceof Check check) {
            texts.add(check.expression());
            source = catalog.find(check.table(), Domain.class)
                    .map(domain -> " FROM (SELECT CAST(NULL AS " + domain.type() + ") AS value) AS domain")
                    .orElse(source);
        } else if (object instanceof Index index) {
            index.keys().stream()
                    .filter(key -> key.column().isEmpty())
                    .map(IndexKey::expression)
                    .forEach(texts::add);
            index.predicate().ifPresent(texts::add);
            source = " FROM " + index.table().sql();
        } else if (object instanceof Policy policy) {
            policy.using().ifPresent(texts::add);
            policy.check().ifPresent(texts::add);
        } else if (object instanceof PublicationMember member) {
            member.where().ifPresent(texts::add);
            source = " FROM " + member.member().sql();
        } else if (object instanceof DefaultValue value) {
            texts.add(value.expression());
            source = "";
        } else if (object instanceof Column column) {
            column.generated().map(Column.Generated::expression).ifPresent(texts::add);
        } else if (object instanceof Trigger trigger) {
            condition(trigger).ifPresent(texts::add);
            String table = trigger.id().owner().sql();
            source = " FROM " + table + " AS old, " + table + " AS new";
        }
        return "SELECT " + texts.stream().map(text -> "(" + text + ")").collect(Collectors.joining(", ")) + source;
    }

    /** The index or constraint of the partitioned table that it was made for. */
    static Optional<ObjectId> partOf(CatalogObject object) {
        if (object instanceof Index index) {
            return index.partOf();
        }
        if (object instanceof Key key) {
            return key.partOf();
        }
        if (object instanceof Exclusion exclusion) {
            return exclusion.partOf();
        }
        return object instanceof ForeignKey foreignKey ? foreignKey.partOf() : Optional.empty();
    }
}
