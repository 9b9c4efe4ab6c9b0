package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Check;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Index;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.sql.Identifier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a statement that failed on rows wanted of them. Immutable.
 *
 * @param why what nothing in the schema forbids
 * @param words the user's own names, as the remedy has them
 */
record Violation(Optional<ObjectId> table, String why, Map<String, String> words) {

    private static final String ANY = "the schema allows rows that it does not bear";

    /** @param back whether the downgrade was refused, to which what the revision leaves is what was there before */
    static Violation of(Evidence evidence, OnRows.Refusal refusal, boolean back) {
        Catalog before = back ? evidence.after() : evidence.before();
        return new Reading(before, back ? evidence.before() : evidence.after(), refusal).violation();
    }

    /** One refusal, looked up in both schemas. Not thread-safe. */
    private static final class Reading {

        private final Catalog before;
        private final Catalog after;
        private final OnRows.Refusal refusal;
        private final Map<String, String> words = new HashMap<>();
        private final Action action;
        private final Optional<ObjectId> table;

        Reading(Catalog before, Catalog after, OnRows.Refusal refusal) {
            this.before = before;
            this.after = after;
            this.refusal = refusal;
            action = refusal.statement()
                    .map(statement -> Actions.of(statement.text()).get(0))
                    .orElseGet(() -> new Words().action("commit"));
            table = table();
        }

        Violation violation() {
            table.ifPresent(found -> {
                words.put("table", found.sql());
                before.parts(found, Key.class).stream()
                        .filter(key -> key.primary() && key.columns().size() == 1)
                        .findFirst()
                        .ifPresent(key -> words.put("key", key.columns().get(0).toString()));
            });
            if (isOld()) {
                String broken = "on rows that the schema allows it does what "
                        + refusal.constraint().orElse("a constraint") + " of " + named() + " forbids";
                return new Violation(table, broken, words);
            }
            String why = switch (refusal.state()) {
                case "23502" -> nulls();
                case "23505" -> duplicates();
                case "23514" -> check();
                case "23503" -> reference();
                case "23P01" ->
                    "nothing in the schema forbids rows of " + named() + " that "
                            + refusal.constraint().orElse("the constraint") + " excludes";
                default -> refusal.state().startsWith("22") ? values() : ANY;
            };
            return new Violation(table, why, words);
        }

        /** Whether the constraint or unique index was there before: then it is not the rows that are to be changed. */
        private boolean isOld() {
            String name = refusal.constraint().orElse("");
            return table.filter(found -> before.find(found.part(Kind.CONSTRAINT, name), Constraint.class)
                                    .filter(constraint -> !(constraint instanceof Check check && !check.validated())
                                            && !(constraint instanceof ForeignKey key && !key.validated()))
                                    .isPresent())
                            .isPresent()
                    || before.objects().values().stream()
                            .anyMatch(object -> object instanceof Index index
                                    && index.id().name().equals(name)
                                    && table.filter(index.table()::equals).isPresent());
        }

        private String named() {
            return table.map(ObjectId::toString).orElse("the table");
        }

        /** What the server names, else what the statement does. */
        private Optional<ObjectId> table() {
            return refusal.table()
                    .map(name -> ObjectId.of(Kind.TABLE, refusal.schema().orElse("public"), name))
                    .or(() -> named(before, action.table()))
                    .or(() -> named(after, action.table()));
        }

        private static Optional<ObjectId> named(Catalog catalog, String bare) {
            List<ObjectId> found = catalog.objects().values().stream()
                    .filter(object ->
                            object instanceof Table && object.id().name().equals(bare))
                    .map(CatalogObject::id)
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        }

        private String nulls() {
            String column = refusal.column().orElse("");
            if (column.isEmpty()) {
                return "nothing in the schema forbids NULL in " + named();
            }
            Identifier name = new Identifier(column);
            if (table.filter(found ->
                            before.find(found.part(Kind.COLUMN, column)).isEmpty())
                    .isPresent()) {
                words.put("variant", "new");
                words.put("column", name.toString());
                return "rows that are there have no value for " + named() + "." + name + ", which is new";
            }
            words.put("variant", "null");
            words.put("column", name.toString());
            words.put(
                    "value",
                    table.flatMap(found ->
                                    after.find(found.part(Kind.COLUMN, column).defaultValue(), DefaultValue.class))
                            .map(DefaultValue::expression)
                            .orElse("VALUE"));
            return "nothing in the schema forbids NULL in " + named() + "." + name;
        }

        private String duplicates() {
            String columns = refusal.constraint().flatMap(this::uniqueColumns).orElse("");
            if (columns.isEmpty()) {
                return "nothing in the schema forbids two rows of " + named() + " that "
                        + refusal.constraint().orElse("the index") + " takes for one";
            }
            words.put("variant", "duplicate");
            words.put("columns", columns);
            words.put("there", columns.replace(", ", " IS NOT NULL AND ") + " IS NOT NULL");
            return "nothing in the schema forbids two rows of " + named() + " with the same " + columns;
        }

        private Optional<String> uniqueColumns(String name) {
            Optional<String> ofKey = table.flatMap(found ->
                    after.find(found.part(Kind.CONSTRAINT, name), Key.class).map(key -> joined(key.columns())));
            return ofKey.or(() -> after.objects().values().stream()
                    .filter(object -> object instanceof Index index
                            && index.id().name().equals(name)
                            && table.filter(index.table()::equals).isPresent())
                    .map(Index.class::cast)
                    .findFirst()
                    .map(index -> index.keys().stream()
                            .map(key -> key.column().map(Identifier::toString).orElse(key.expression()))
                            .collect(Collectors.joining(", "))));
        }

        private static String joined(List<Identifier> columns) {
            return columns.stream().map(Identifier::toString).collect(Collectors.joining(", "));
        }

        private String check() {
            String name = refusal.constraint().orElse("");
            if (name.isEmpty()) {
                return refusal.column()
                        .map(column -> "nothing in the schema forbids values of " + named() + "."
                                + new Identifier(column) + " that violate the new constraint")
                        .orElse("nothing in the schema forbids rows of " + named()
                                + " outside of the partition's bounds");
            }
            table.flatMap(found -> after.find(found.part(Kind.CONSTRAINT, name), Check.class))
                    .ifPresent(check -> {
                        words.put("variant", "check");
                        words.put("expression", check.expression());
                    });
            return "nothing in the schema forbids rows of " + named() + " that violate " + new Identifier(name);
        }

        private String reference() {
            Optional<ForeignKey> key = table.flatMap(found ->
                    after.find(found.part(Kind.CONSTRAINT, refusal.constraint().orElse("")), ForeignKey.class));
            if (key.isEmpty()) {
                return "nothing in the schema forbids rows of " + named() + " that "
                        + refusal.constraint().orElse("a foreign key") + " is in the way of";
            }
            words.put("variant", "reference");
            words.put("columns", joined(key.get().columns()));
            words.put(
                    "matches",
                    IntStream.range(0, key.get().key().size())
                            .mapToObj(i -> "there." + key.get().key().get(i) + " = here."
                                    + key.get().columns().get(i))
                            .collect(Collectors.joining(" AND ")));
            words.put(
                    "there",
                    key.get().columns().stream()
                            .map(column -> "here." + column + " IS NOT NULL")
                            .collect(Collectors.joining(" AND ")));
            words.put("other", key.get().references().sql());
            return "nothing in the schema forbids rows of " + named() + " whose "
                    + joined(key.get().columns()) + " is in no row of "
                    + key.get().references();
        }

        /** What is no value of a type is told without the column: the statement has it. */
        private String values() {
            String column = action.words().getOrDefault("name", "");
            String type = action.words().getOrDefault("type", "");
            if (column.isEmpty() || type.isEmpty() || table.isEmpty()) {
                return "the schema allows values that it does not bear";
            }
            words.put("variant", "value");
            words.put("column", column);
            words.put("type", type);
            return "nothing in the schema forbids values of " + named() + "." + column + " that are no " + type;
        }
    }
}
