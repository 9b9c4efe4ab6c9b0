package dev.headway.verdict;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that may be said. */
public final class Rules {

    static final Rule UNPROVEN = new Rule(
            "unproven",
            "something could not be seen",
            "{why}",
            "look at it yourself, and accept it with --- allow unproven REASON");

    static final Rule ROUND_TRIP = new Rule(
            "round-trip",
            "the downgrade does not lead back",
            "{why}",
            "mend the downgrade section, or say --- downgrade irreversible WHY");

    static final Rule OTHER_MAJOR = new Rule(
            "other-major",
            "scratch is of another major than production",
            "seen on PostgreSQL {scratch}, and meant for PostgreSQL {production}, which may refuse it, or lock and rewrite"
                    + " otherwise",
            "rehearse on a server of that major: --scratch URL");

    static final Rule MISSING_EXTENSION = new Rule(
            "missing-extension",
            "scratch lacks an extension",
            "it did not run: {why}",
            "rehearse on a server that has it: --scratch URL, or HEADWAY_SCRATCH_URL");

    static final Rule MISSING_PRIVILEGE = new Rule(
            "missing-privilege",
            "production's role is refused what scratch's superuser may do",
            "on scratch a twin of the role {role} is refused it: {message}",
            "see that {role} may do it in production: GRANT it, or migrate as another role: HEADWAY_DATABASE_URL,"
                    + " HEADWAY_ROLE");

    static final Rule PHASE = new Rule(
            "phase",
            "the revision could be expand",
            "nothing in the schema that it leaves breaks code of the previous release, so it need not be contract",
            "--- phase expand");

    static final Rule UNUSED_ALLOW = new Rule(
            "unused-allow", "an allow accepts nothing", "allow {rule} accepts nothing: {why}", "remove the line");

    static final Rule UNKNOWN_RULE = new Rule(
            "unknown-rule", "an allow names no rule", "no rule is called {rule}", "name the rule of the finding");

    /** What to do about a lock that is held for a moment. */
    static final String NOTHING =
            "nothing: upgrade waits no longer than its lock timeout, lets the queue go on, and tries again";

    /** Whatever else takes a lock, a Java revision too. */
    private static final Rule OTHER = brief("other-statement");

    /** Statements that shut somebody out for a moment, and nothing more. */
    private static final List<String> BRIEF = List.of(
            "add-column",
            "alter-column",
            "alter-constraint",
            "alter-table",
            "alter-index",
            "alter-view",
            "alter-materialized-view",
            "alter-foreign-table",
            "alter-sequence",
            "alter-type",
            "alter-function",
            "alter-procedure",
            "alter-trigger",
            "alter-publication",
            "alter-schema",
            "alter-extension",
            "create-table",
            "create-view",
            "create-materialized-view",
            "create-foreign-table",
            "create-trigger",
            "create-rule",
            "create-policy",
            "create-publication",
            "create-statistics",
            "create-extension",
            "create-function",
            "drop-index",
            "drop-trigger",
            "drop-rule",
            "drop-constraint",
            "drop-not-null",
            "drop-materialized-view",
            "drop-foreign-table",
            "drop-domain",
            "drop-procedure",
            "drop-owned",
            "set-default",
            "set-schema",
            "rename-constraint",
            "disable-row-security",
            "no-row-security",
            "enable-trigger",
            "disable-trigger",
            "validate-constraint",
            "lock-table",
            "vacuum",
            "comment",
            "grant",
            "do",
            "call",
            "select",
            "with",
            "insert",
            "update",
            "delete",
            "merge",
            "copy");

    private static final String SLICES =
            "run it in slices, under --- upgrade autocommit: --- batch {table} by {key} before it, and :batch in its WHERE";

    private static final List<Rule> ROWS = List.of(
            rows("update", "are changed", SLICES),
            rows("delete", "are deleted", SLICES),
            rows(
                    "insert",
                    "are inserted",
                    "run it in slices, under --- upgrade autocommit: --- batch TABLE by KEY before it, with the table that it"
                            + " reads, and :batch in its WHERE"),
            rows(
                    "merge",
                    "are changed",
                    "write it as UPDATE and INSERT … SELECT, which run in slices: --- batch TABLE by KEY, under --- upgrade"
                            + " autocommit"),
            rows(
                    "write",
                    "are written",
                    "write it as an UPDATE, DELETE or INSERT … SELECT of its own, which runs in slices: --- batch TABLE by"
                            + " KEY, under --- upgrade autocommit"),
            new Rule(
                    "truncate",
                    "TRUNCATE removes every row",
                    "every row of {table} is gone",
                    "if they may be lost, say so: --- allow truncate REASON"));

    /** Every rule, by name. */
    public static final List<Rule> ALL = Stream.of(
                    LockRules.ALL.stream(),
                    BreakRules.ALL.stream(),
                    ROWS.stream(),
                    RowRules.ALL.stream(),
                    Stream.of(
                            UNPROVEN,
                            ROUND_TRIP,
                            OTHER_MAJOR,
                            MISSING_EXTENSION,
                            MISSING_PRIVILEGE,
                            PHASE,
                            UNUSED_ALLOW,
                            UNKNOWN_RULE,
                            OTHER),
                    BRIEF.stream().map(Rules::brief))
            .flatMap(each -> each)
            .sorted(java.util.Comparator.comparing(Rule::name))
            .toList();

    private static final Map<String, Rule> BY_NAME = new TreeMap<>();

    static {
        ALL.forEach(rule -> BY_NAME.put(rule.name(), rule));
    }

    private Rules() {}

    /** The rule of that name; for what no rule was made for, one that says no more than that it is brief. */
    static Rule named(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }

    static boolean isKnown(String name) {
        return BY_NAME.containsKey(name);
    }

    private static Rule brief(String name) {
        return new Rule(name, "a lock that is held for a moment", "{table} is locked", NOTHING);
    }

    private static Rule rows(String command, String happens, String advice) {
        return new Rule(
                command + "-without-batch",
                "rows " + happens + " all in one statement",
                "rows of {table} " + happens
                        + " all in one: who wants one of them waits to the end, and so does vacuum",
                advice);
    }
}
