package dev.headway.verdict;

import java.util.List;

/** What may be said of a revision that met rows. */
final class RowRules {

    static final Rule FAILS = new Rule(
            "fails-on-rows",
            "it fails where tables have certain rows",
            "{why}",
            "change or remove such rows first, in a revision before this one, or have the statement bear them");

    static final Rule LOSES = new Rule(
            "loses-rows",
            "rows are not what they were after up and down",
            "after the upgrade and the downgrade {why}",
            "have the downgrade bring them back, or say --- downgrade irreversible WHY");

    static final Rule NO_ROWS = new Rule("no-rows", "it met no rows", "{why}", "give rows of your own: --rows FILE");

    static final List<Rule> ALL = List.of(FAILS, LOSES, NO_ROWS);

    private RowRules() {}
}
