package dev.headway.verdict;

import java.util.List;

/** What may be said of a revision that met rows. */
final class RowRules {

    static final Rule FAILS = new Rule(
            "fails-on-rows",
            "it fails where tables have certain rows",
            "{why}",
            "have the statement bear such rows, or change or remove them first, in a revision before this one");

    static final Rule LOSES = new Rule(
            "loses-rows",
            "rows are not what they were after up and down",
            "after the upgrade and the downgrade {why}",
            "have the downgrade bring them back, or say --- downgrade irreversible WHY");

    static final Rule NO_ROWS = new Rule("no-rows", "it met no rows", "{why}", "give rows of your own: --rows FILE");

    /** For the way back. */
    static final String BACK =
            "have the downgrade bear them: fill what is missing, say USING what becomes of values; or say"
                    + " --- downgrade irreversible WHY";

    static final List<Rule> ALL = List.of(FAILS, LOSES, NO_ROWS);

    private RowRules() {}

    /** Whether it is said of rows alone, so that without any an allow of it is not idle. */
    static boolean holds(String rule) {
        return ALL.stream().anyMatch(each -> each.name().equals(rule));
    }
}
