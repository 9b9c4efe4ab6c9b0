package dev.headway.verdict;

import java.util.List;

/** What code of the previous release does not survive. */
final class BreakRules {

    private static final String LATER =
            "first release code that does without it, then drop it in a revision with --- phase contract";

    private static final String RENAMED =
            "keep the old name until no code uses it: a view, or a second column; then --- phase contract";

    private static final String ONLY_NEW =
            "first release code that meets it, then require it in a revision with --- phase contract";

    static final List<Rule> ALL = List.of(
            gone("drop-schema", "a schema is gone", "everything in {object} fails"),
            gone("drop-table", "a table is gone", "queries of {object} fail"),
            gone("drop-view", "a view is gone", "queries of {object} fail"),
            gone("drop-column", "a column is gone", "queries that name {object} fail"),
            gone("drop-sequence", "a sequence is gone", "nextval of {object} fails"),
            gone("drop-type", "a type is gone", "values of {object} cannot be written any more"),
            gone("drop-function", "a function is gone", "calls of {object} fail"),
            gone("drop-extension", "an extension is gone", "whatever uses {object} fails"),
            new Rule(
                    "empty-materialized-view",
                    "a materialized view is emptied",
                    "queries of {object} fail until it is filled again",
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY fills it anew while it is read; to empty it, --- phase contract"),
            gone("drop-enum-value", "a value of an enum is gone", "{value} is no value of {object} any more"),
            gone("drop-unique", "a unique key is gone", "INSERT … ON CONFLICT ({columns}) on {object} fails"),
            gone(
                    "drop-default",
                    "a required column has no default any more",
                    "an INSERT that leaves out {object} fails"),
            new Rule(
                    "revoke",
                    "a privilege is taken away",
                    "{grantee} may no longer {privilege} {object}",
                    "revoke it in a revision with --- phase contract, once no code needs it"),
            gone("drop-policy", "a policy is gone", "rows that {object} lets through are not seen any more"),
            gone(
                    "leave-partition",
                    "a partition's rows leave the table",
                    "queries of {other} miss the rows of {object}"),
            new Rule("rename-table", "a table has another name", "queries of {object} fail", RENAMED),
            new Rule("rename-column", "a column has another name", "queries that name {object} fail", RENAMED),
            new Rule(
                    "rename-type", "a type has another name", "values of {object} cannot be written any more", RENAMED),
            new Rule(
                    "rename-enum-value",
                    "a value of an enum has another name",
                    "{value} is no value of {object} any more",
                    "add the new value, release code that writes it, and let the old one stay"),
            new Rule(
                    "change-function",
                    "a function is called otherwise, or returns something else",
                    "calls of {object} fail, or get what they do not expect",
                    "create the new one beside it, under another name or with other arguments, and drop the old one in"
                            + " a revision with --- phase contract"),
            new Rule(
                    "change-type",
                    "a type has other attributes",
                    "values of {object} do not fit any more",
                    "create a second type, and change over in a revision with --- phase contract"),
            new Rule(
                    "change-column-type",
                    "a column has a type that code does not expect",
                    "{object} is {after}, not {before} any more: what was written may not fit, what is read is another"
                            + " type",
                    "add a column of the new type, write both, then drop the old one in a revision with --- phase"
                            + " contract"),
            new Rule(
                    "generated-always",
                    "a column may not be written any more",
                    "an INSERT that gives {object} fails",
                    ONLY_NEW),
            required("required-column", "a new column is required", "an INSERT that does not know {object} fails"),
            required("new-not-null", "a column is required", "an INSERT that leaves {object} NULL fails"),
            required("new-check", "rows must meet a CHECK", "what {object} forbids can no longer be written"),
            required("new-unique", "values must be unique", "a second row of the same {columns} in {object} fails"),
            required(
                    "new-foreign-key",
                    "values must be found elsewhere",
                    "a row whose {columns} is not found in {other} cannot be written, and one of {other} that is used"
                            + " cannot be deleted"),
            required("new-exclusion", "rows must not overlap", "a row that {object} excludes can no longer be written"),
            required(
                    "new-domain-constraint",
                    "values of a domain must meet a constraint",
                    "values that {object} forbids can no longer be written"),
            new Rule(
                    "enable-row-security",
                    "row security is switched on",
                    "who does not own {object} sees and writes only the rows that policies let through",
                    "create the policies first, and switch it on in a revision with --- phase contract"),
            new Rule(
                    "force-row-security",
                    "row security is switched on for the owner too",
                    "who owns {object} sees and writes only the rows that policies let through",
                    "create policies for the owner first, and force it in a revision with --- phase contract"),
            hidden("restrictive-policy", "a policy is new that lets fewer rows through"),
            hidden("alter-policy", "a policy lets other rows through"),
            new Rule(
                    "instead-rule",
                    "a rule does something else instead",
                    "what is asked of {object} is not done, without an error",
                    "create it in a revision with --- phase contract, once no code needs what it turns aside"),
            new Rule(
                    "publish-without-identity",
                    "a table is published that nothing identifies the rows of",
                    "an UPDATE or DELETE of {object} fails, since it is published and has no replica identity",
                    "give it a primary key, or REPLICA IDENTITY FULL, before it is published"));

    private BreakRules() {}

    private static Rule gone(String name, String title, String saying) {
        return new Rule(name, title, saying, LATER);
    }

    private static Rule hidden(String name, String title) {
        return new Rule(
                name,
                title,
                "rows that were let through may not be seen or written under {object} any more",
                "first release code that does without them, then --- phase contract");
    }

    private static Rule required(String name, String title, String saying) {
        return new Rule(name, title, saying, ONLY_NEW);
    }
}
