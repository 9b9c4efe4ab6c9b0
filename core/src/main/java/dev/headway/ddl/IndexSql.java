package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Index;
import dev.headway.catalog.IndexKey;
import dev.headway.catalog.IndexTraits;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Partition;
import dev.headway.catalog.Table;
import dev.headway.diff.Change;
import dev.headway.sql.Identifier;
import dev.headway.sql.Lexer;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes, built and dropped while others go on; on partitioned tables partition by partition. */
final class IndexSql {

    private IndexSql() {}

    static void create(Index index, Change.Create create, Draft draft) {
        Situation situation = draft.situation();
        boolean concurrently = situation.isOnline(index.table()) && !draft.isAgain();
        List<Index> children = create.parts(Index.class);
        if (!concurrently) {
            draft.add(sql(index, "", index.id().identifier(), "", draft.names()));
        } else if (!situation.isPartitioned(index.table())) {
            draft.add(
                    sql(index, "CONCURRENTLY ", index.id().identifier(), "", draft.names()),
                    statement -> statement.contracting(index.unique()).byItself());
        } else if (coversAll(index, children, situation)) {
            perPartition(index, children, draft);
        } else {
            draft.add(sql(index, "", index.id().identifier(), "", draft.names()));
        }
        settings(index, draft);
        children.forEach(child -> {
            settings(child, draft);
            draft.about(child);
        });
    }

    /** Whether every partition below, but for those that are attached later, has its own in {@code children}. */
    private static boolean coversAll(Index index, List<Index> children, Situation situation) {
        return partitions(index.table(), situation).stream().allMatch(partition -> {
            boolean has = children.stream()
                    .anyMatch(child -> child.table().equals(partition)
                            && child.partOf().filter(index.id()::equals).isPresent()
                            && coversAll(child, children, situation));
            return has && !situation.isCreated(partition);
        });
    }

    private static List<ObjectId> partitions(ObjectId table, Situation situation) {
        return situation.to().objects().values().stream()
                .filter(object -> object instanceof Table other
                        && other.partition()
                                .map(Partition::of)
                                .filter(table::equals)
                                .isPresent())
                .map(CatalogObject::id)
                .filter(id -> situation.isCreated(id)
                        || situation
                                .from()
                                .find(id, Table.class)
                                .flatMap(Table::partition)
                                .filter(partition -> partition.of().equals(table))
                                .isPresent())
                .toList();
    }

    /** An index ON ONLY the parent is no more than a name until every partition's is attached. */
    private static void perPartition(Index index, List<Index> children, Draft draft) {
        boolean partitioned = draft.situation().isPartitioned(index.table());
        draft.add(
                sql(
                        index,
                        partitioned ? "" : "CONCURRENTLY ",
                        index.id().identifier(),
                        partitioned ? "ONLY " : "",
                        draft.names()),
                statement -> statement.contracting(index.unique()).byItself());
        for (Index child : children) {
            if (child.partOf().filter(index.id()::equals).isPresent()) {
                perPartition(child, children, draft);
                draft.add(
                        "ALTER INDEX " + draft.names().of(index.id()) + " ATTACH PARTITION "
                                + draft.names().of(child.id()),
                        Statement::byItself);
            }
        }
    }

    private static String sql(Index index, String how, Identifier name, String only, Names names) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX " + how + name + " ON " + only
                + names.of(index.table())
                + (index.method().name().equals("btree") ? "" : " USING " + index.method())
                + " (" + index.keys().stream().map(key -> key(key, names)).collect(Collectors.joining(", ")) + ")"
                + (index.include().isEmpty() ? "" : " INCLUDE (" + Names.list(index.include()) + ")")
                + (index.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + Definitions.traits(index.traits(), "TABLESPACE")
                + index.predicate()
                        .map(predicate -> " WHERE " + names.text(predicate))
                        .orElse("");
    }

    private static String key(IndexKey key, Names names) {
        String options = key.operatorClassOptions().isEmpty()
                ? ""
                : " (" + Definitions.parameters(key.operatorClassOptions().values()) + ")";
        return names.text(inBrackets(key.expression()))
                + Definitions.collate(key.collation(), names)
                + key.operatorClass()
                        .map(name -> " " + Definitions.collation(name, names) + options)
                        .orElse("")
                + (key.descending() ? " DESC" : "")
                + (key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
    }

    /** PostgreSQL deparses an operator in brackets, and an expression that is a key in another pair, where one is enough. */
    private static String inBrackets(String expression) {
        if (!expression.startsWith("((") || !expression.endsWith("))")) {
            return expression;
        }
        int open = 0;
        Lexer lexer = new Lexer(expression.substring(1, expression.length() - 1));
        while (lexer.next()) {
            open += lexer.token().equals("(") ? 1 : lexer.token().equals(")") ? -1 : 0;
            if (open == 0 && lexer.end() < expression.length() - 2) {
                return expression;
            }
        }
        return expression.substring(1, expression.length() - 1);
    }

    private static void settings(Index index, Draft draft) {
        if (index.traits().clustered()) {
            draft.add("ALTER TABLE " + draft.names().of(index.table()) + " CLUSTER ON "
                    + index.id().identifier());
        }
        for (int i = 0; i < index.keys().size(); i++) {
            int number = i + 1;
            index.keys().get(i).statisticsTarget().ifPresent(target -> statistics(index, number, target, draft));
        }
    }

    private static void statistics(Index index, int number, int target, Draft draft) {
        draft.add("ALTER INDEX " + draft.names().of(index.id()) + " ALTER COLUMN " + number + " SET STATISTICS "
                + target);
    }

    /** Under a name of its own while the old one still serves. */
    static void replace(Index from, Index to, Draft draft) {
        Names names = draft.names();
        boolean concurrently =
                draft.situation().isOnline(to.table()) && !draft.situation().isPartitioned(to.table());
        if (!concurrently) {
            draft.add("DROP INDEX " + names.of(from.id()));
            draft.add(sql(to, "", to.id().identifier(), "", names), statement -> statement.contracting(to.unique()));
        } else if (!from.valid()) {
            draft.add("DROP INDEX CONCURRENTLY " + names.of(from.id()), Statement::byItself);
            draft.add(sql(to, "CONCURRENTLY ", to.id().identifier(), "", names), Statement::byItself);
        } else {
            String name = FreeName.of(to.id(), "_new", draft.situation().differences());
            draft.add(
                    sql(to, "CONCURRENTLY ", new Identifier(name), "", names),
                    statement -> statement.contracting(to.unique()).byItself());
            draft.add("DROP INDEX CONCURRENTLY " + names.of(from.id()), Statement::byItself);
            ObjectId made = ObjectId.of(to.id().kind(), to.id().schema(), name);
            draft.add("ALTER INDEX " + names.of(made) + " RENAME TO " + to.id().identifier(), Statement::byItself);
        }
        settings(to, draft);
    }

    static void drop(CatalogObject object, boolean again, Draft draft) {
        Index index = (Index) object;
        boolean concurrently = draft.situation().isOnline(index.table())
                && !again
                && draft.situation()
                        .from()
                        .find(index.table(), Table.class)
                        .filter(table -> table.partitionKey().isEmpty())
                        .isPresent();
        String name = draft.names().of(index.id());
        if (concurrently) {
            draft.add("DROP INDEX CONCURRENTLY " + name, Statement::byItself);
        } else {
            draft.add("DROP INDEX " + name);
        }
    }

    static void alter(Index from, Index to, Draft draft) {
        traits(
                from.traits(),
                to.traits(),
                draft.names().of(to.id()),
                to.table(),
                to.id().identifier(),
                draft);
        for (int i = 0; i < to.keys().size(); i++) {
            IndexKey now = to.keys().get(i);
            if (!now.statisticsTarget().equals(from.keys().get(i).statisticsTarget())) {
                statistics(to, i + 1, now.statisticsTarget().orElse(-1), draft);
            }
        }
    }

    static void traits(IndexTraits from, IndexTraits to, String index, ObjectId table, Identifier bare, Draft draft) {
        Definitions.changes(from.options(), to.options())
                .forEach(change -> draft.add("ALTER INDEX " + index + " " + change));
        if (!from.tablespace().equals(to.tablespace())) {
            draft.add("ALTER INDEX " + index + " SET TABLESPACE "
                    + to.tablespace().map(Identifier::toString).orElse("pg_default"));
        }
        if (from.clustered() != to.clustered()) {
            draft.add("ALTER TABLE " + draft.names().of(table)
                    + (to.clustered() ? " CLUSTER ON " + bare : " SET WITHOUT CLUSTER"));
        }
    }
}
