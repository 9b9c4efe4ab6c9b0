package dev.headway.ddl;

import dev.headway.catalog.Check;
import dev.headway.catalog.Constraint;
import dev.headway.catalog.Deferral;
import dev.headway.catalog.Exclusion;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.IndexTraits;
import dev.headway.catalog.Key;
import dev.headway.catalog.Options;
import dev.headway.catalog.SequenceOptions;
import dev.headway.sql.Identifier;
import dev.headway.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Clauses that stand in more than one statement. */
final class Definitions {

    /** What the values of storage parameters may look like without quotes. */
    private static final String PLAIN = "[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+(\\.[0-9]+)?";

    private Definitions() {}

    /** What follows the name of a constraint. */
    static String of(Constraint constraint, Names names) {
        if (constraint instanceof Check check) {
            return "CHECK (" + names.text(check.expression()) + ")"
                    + (check.noInherit() ? " NO INHERIT" : "")
                    + (check.enforced() ? "" : " NOT ENFORCED");
        }
        if (constraint instanceof Key key) {
            return key(key);
        }
        if (constraint instanceof ForeignKey foreignKey) {
            return foreignKey(foreignKey, names);
        }
        Exclusion exclusion = (Exclusion) constraint;
        return "EXCLUDE " + names.text(exclusion.definition()) + deferral(exclusion.deferral());
    }

    /** Whether nothing about its index or its enforcement needs words that stand behind a list of constraints only. */
    static boolean isPlain(Constraint constraint) {
        if (constraint instanceof Key key) {
            return key.include().isEmpty()
                    && !key.withoutOverlaps()
                    && key.deferral() == Deferral.NOT_DEFERRABLE
                    && key.index().equals(IndexTraits.PLAIN);
        }
        return !(constraint instanceof ForeignKey key) || !key.period();
    }

    private static String key(Key key) {
        List<String> columns =
                new ArrayList<>(key.columns().stream().map(Identifier::toString).toList());
        if (key.withoutOverlaps()) {
            columns.set(columns.size() - 1, columns.get(columns.size() - 1) + " WITHOUT OVERLAPS");
        }
        return (key.primary() ? "PRIMARY KEY" : "UNIQUE")
                + (key.nullsNotDistinct() ? " NULLS NOT DISTINCT" : "")
                + " (" + String.join(", ", columns) + ")"
                + (key.include().isEmpty() ? "" : " INCLUDE (" + Names.list(key.include()) + ")")
                + traits(key.index(), "USING INDEX TABLESPACE")
                + deferral(key.deferral());
    }

    private static String foreignKey(ForeignKey key, Names names) {
        return "FOREIGN KEY (" + period(key.columns(), key) + ") " + references(key, names);
    }

    /** What follows the column of a foreign key. */
    static String references(ForeignKey key, Names names) {
        return "REFERENCES " + names.of(key.references()) + " (" + period(key.key(), key) + ")"
                + (key.matchFull() ? " MATCH FULL" : "")
                + action(" ON UPDATE ", key.onUpdate())
                + action(" ON DELETE ", key.onDelete())
                + (key.deleteColumns().isEmpty() ? "" : " (" + Names.list(key.deleteColumns()) + ")")
                + deferral(key.deferral())
                + (key.enforced() ? "" : " NOT ENFORCED");
    }

    private static String period(List<Identifier> columns, ForeignKey key) {
        String list = Names.list(columns);
        if (!key.period()) {
            return list;
        }
        String last = columns.get(columns.size() - 1).toString();
        return list.substring(0, list.length() - last.length()) + "PERIOD " + last;
    }

    private static String action(String words, ForeignKey.Action action) {
        return action == ForeignKey.Action.NO_ACTION ? "" : words + action.words();
    }

    static String deferral(Deferral deferral) {
        return switch (deferral) {
            case NOT_DEFERRABLE -> "";
            case DEFERRABLE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    /** Storage parameters and tablespace of an index. */
    static String traits(IndexTraits traits, String tablespace) {
        return with(traits.options())
                + traits.tablespace().map(name -> " " + tablespace + " " + name).orElse("");
    }

    /** WITH and storage parameters, if there are any. */
    static String with(Options options) {
        return options.isEmpty() ? "" : " WITH (" + parameters(options.values()) + ")";
    }

    static String parameters(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + " = " + value(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String value(String value) {
        return value.matches(PLAIN) ? value : new Literal(value).quoted().strip();
    }

    /** SET and RESET actions that make the one set of parameters of the other. */
    static List<String> changes(Options from, Options to) {
        List<String> changes = new ArrayList<>();
        Map<String, String> set = new java.util.TreeMap<>(to.values());
        set.entrySet().removeIf(option -> option.getValue().equals(from.values().get(option.getKey())));
        if (!set.isEmpty()) {
            changes.add("SET (" + parameters(set) + ")");
        }
        List<String> reset = from.values().keySet().stream()
                .filter(name -> !to.values().containsKey(name))
                .toList();
        if (!reset.isEmpty()) {
            changes.add("RESET (" + String.join(", ", reset) + ")");
        }
        return changes;
    }

    /** How a sequence counts, where that is not as a new one of its type would. */
    static List<String> counting(SequenceOptions options) {
        List<String> clauses = new ArrayList<>();
        boolean down = options.increment() < 0;
        if (options.increment() != 1) {
            clauses.add("INCREMENT BY " + options.increment());
        }
        long lowest = down ? Limits.minimum(options.type()) : 1;
        long highest = down ? -1 : Limits.maximum(options.type());
        if (options.minimum() != lowest) {
            clauses.add("MINVALUE " + options.minimum());
        }
        if (options.maximum() != highest) {
            clauses.add("MAXVALUE " + options.maximum());
        }
        if (options.start() != (down ? options.maximum() : options.minimum())) {
            clauses.add("START WITH " + options.start());
        }
        if (options.cache() != 1) {
            clauses.add("CACHE " + options.cache());
        }
        if (options.cycle()) {
            clauses.add("CYCLE");
        }
        return clauses;
    }

    /** What tells the one way of counting from the other. */
    static List<String> counting(SequenceOptions from, SequenceOptions to) {
        List<String> clauses = new ArrayList<>();
        if (!from.type().equals(to.type())) {
            clauses.add("AS " + to.type());
        }
        if (from.increment() != to.increment()) {
            clauses.add("INCREMENT BY " + to.increment());
        }
        // AS moves a bound that was the old type's to the new type's
        boolean follows = !from.type().equals(to.type());
        long minimum =
                follows && from.minimum() == Limits.minimum(from.type()) ? Limits.minimum(to.type()) : from.minimum();
        long maximum =
                follows && from.maximum() == Limits.maximum(from.type()) ? Limits.maximum(to.type()) : from.maximum();
        if (minimum != to.minimum()) {
            clauses.add("MINVALUE " + to.minimum());
        }
        if (maximum != to.maximum()) {
            clauses.add("MAXVALUE " + to.maximum());
        }
        if (from.start() != to.start()) {
            clauses.add("START WITH " + to.start());
        }
        if (from.minimum() > to.maximum() || from.maximum() < to.minimum()) {
            clauses.add("RESTART");
        }
        if (from.cache() != to.cache()) {
            clauses.add("CACHE " + to.cache());
        }
        if (from.cycle() != to.cycle()) {
            clauses.add(to.cycle() ? "CYCLE" : "NO CYCLE");
        }
        return clauses;
    }

    static String collate(Optional<String> collation, Names names) {
        return collation.map(name -> " COLLATE " + collation(name, names)).orElse("");
    }

    static String collation(String name, Names names) {
        String builtin = "pg_catalog.";
        return name.startsWith(builtin) ? name.substring(builtin.length()) : names.bare(name);
    }
}
