package dev.headway.verdict;

import java.util.List;

/** Work that goes on while readers or writers are shut out. */
final class LockRules {

    static final List<Rule> ALL = List.of(
            new Rule(
                    "create-index",
                    "an index is built without CONCURRENTLY",
                    "every row of {table} is read to build {index}",
                    "build it with CREATE INDEX CONCURRENTLY, under --- upgrade autocommit"),
            new Rule(
                    "reindex",
                    "an index is rebuilt without CONCURRENTLY",
                    "every row is read to rebuild the index",
                    "rebuild it with REINDEX … CONCURRENTLY, under --- upgrade autocommit"),
            new Rule(
                    "cluster",
                    "CLUSTER rewrites a table",
                    "every row of {table} is written anew in another order",
                    "leave it to a maintenance window, or to pg_repack, which sorts a table while it is used"),
            new Rule(
                    "vacuum-full",
                    "VACUUM FULL rewrites a table",
                    "every row of {table} is written anew",
                    "VACUUM without FULL lets rows be reused while all go on; to give space back, a maintenance window"
                            + " or pg_repack"),
            new Rule(
                    "refresh-materialized-view",
                    "a materialized view is filled without CONCURRENTLY",
                    "every row of {table} is computed anew",
                    "REFRESH MATERIALIZED VIEW CONCURRENTLY, for which the view needs a unique index"),
            new Rule(
                    "add-column-volatile-default",
                    "a column is added with a default that each row computes",
                    "every row of {table} is written anew, each with a value of its own in {name}",
                    "add the column without the default, set the default, then fill old rows in batches"),
            new Rule(
                    "add-column-serial",
                    "a serial column is added",
                    "every row of {table} is written anew, each with a number of its own in {name}",
                    "add the column, give it a sequence as default, then fill old rows in batches"),
            new Rule(
                    "add-column-identity",
                    "an identity column is added",
                    "every row of {table} is written anew, each with a number of its own in {name}",
                    "add the column, give it a sequence as default, fill old rows in batches, then make it an identity"),
            new Rule(
                    "add-column-stored",
                    "a stored generated column is added",
                    "every row of {table} is written anew with what {name} computes",
                    "PostgreSQL has no online form that ends with a stored column: GENERATED ALWAYS AS (…) VIRTUAL from 18"
                            + " on; before, a plain column that a trigger fills, and a batch for old rows"),
            new Rule(
                    "add-column-domain",
                    "a column of a domain with constraints is added",
                    "every row of {table} is written anew to check {name}",
                    "PostgreSQL has no online form that ends with a column of the domain: add the column with the type"
                            + " beneath it and its CHECK as a constraint NOT VALID, then VALIDATE it"),
            new Rule(
                    "add-column-not-null",
                    "a column is added that every row has to fill, and nothing fills it",
                    "every row of {table} is read; if there is one, the statement fails, as {name} would be NULL",
                    "give it a default, or add it without NOT NULL, fill old rows in batches, then require it"),
            new Rule(
                    "add-column-check",
                    "a column is added with a CHECK",
                    "every row of {table} is read to check {name}",
                    "add the column, then the CHECK as NOT VALID, then VALIDATE it"),
            new Rule(
                    "alter-column-type",
                    "a column's type is changed",
                    "every row of {table} is written anew, or read for its indexes, with another type of {name}",
                    "add a column of the new type, write both, fill it in batches, then change over"),
            new Rule(
                    "set-expression",
                    "the expression of a generated column is changed",
                    "every row of {table} is written anew with what {name} computes now",
                    "add another generated column, or a plain one that a trigger fills, and change over"),
            new Rule(
                    "set-not-null",
                    "NOT NULL is set on a column",
                    "every row of {table} is read to look for NULL in {name}",
                    "a CHECK (… IS NOT NULL) NOT VALID, then VALIDATE, then SET NOT NULL, which then reads nothing"),
            new Rule(
                    "add-check",
                    "a CHECK is added and validated at once",
                    "every row of {table} is read for {constraint}",
                    "add it NOT VALID, then VALIDATE it in a transaction of its own"),
            new Rule(
                    "add-foreign-key",
                    "a foreign key is added and validated at once",
                    "every row of {table} is looked up in {other}",
                    "add it NOT VALID, then VALIDATE it in a transaction of its own"),
            new Rule(
                    "enforce-constraint",
                    "a constraint is enforced and validated at once",
                    "every row of {table} is read for the constraint",
                    "drop it, add it again NOT VALID, then VALIDATE it"),
            new Rule(
                    "add-unique",
                    "a UNIQUE constraint builds its index",
                    "every row of {table} is read to build the index of {constraint}",
                    "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX"),
            new Rule(
                    "add-primary-key",
                    "a PRIMARY KEY builds its index",
                    "every row of {table} is read to build the index of {constraint}",
                    "CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … PRIMARY KEY USING INDEX"),
            new Rule(
                    "primary-key-using-index",
                    "a PRIMARY KEY makes a nullable column NOT NULL",
                    "every row of {table} is read to look for NULL in the key of {constraint}",
                    "set its columns NOT NULL first: a CHECK NOT VALID, VALIDATE, SET NOT NULL"),
            new Rule(
                    "add-exclusion",
                    "an exclusion constraint builds its index",
                    "every row of {table} is read to build the index of the exclusion",
                    "PostgreSQL has no online form, as it makes no exclusion from an index: do it in a maintenance window, or"
                            + " fill a new table that has it"),
            new Rule(
                    "attach-partition",
                    "a table is attached without proof that it fits",
                    "every row of {name}, and of the default partition, is read",
                    "first add to {name} a CHECK that says what its bound says, NOT VALID, and VALIDATE it; to the"
                            + " default partition one that says the opposite"),
            new Rule(
                    "create-partition",
                    "a partition is created beside a default partition",
                    "every row of the default partition of {table} is read",
                    "first add to the default partition a CHECK, NOT VALID, that no row belongs to the new one, and"
                            + " VALIDATE it"),
            new Rule(
                    "detach-partition",
                    "a partition is detached without CONCURRENTLY",
                    "{table} is locked",
                    "ALTER TABLE … DETACH PARTITION … CONCURRENTLY, under --- upgrade autocommit"),
            new Rule(
                    "alter-domain",
                    "a domain gets a constraint that is validated",
                    "every row of every table that uses {name} is read",
                    "give the constraint to the tables instead, NOT VALID, then VALIDATE: of a domain both steps lock"
                            + " every table that uses it"),
            new Rule(
                    "set-unlogged",
                    "a table is made unlogged",
                    "every row of {table} is written anew",
                    "make a new table UNLOGGED and change over"),
            new Rule(
                    "set-logged",
                    "a table is made logged",
                    "every row of {table} is written anew, and to the log",
                    "make a new table and change over"),
            new Rule(
                    "set-access-method",
                    "a table gets another access method",
                    "every row of {table} is written anew",
                    "make a new table with it and change over"),
            new Rule(
                    "set-tablespace",
                    "a table moves to another tablespace",
                    "every page of {table} is copied",
                    "make a new table there and change over, or use pg_repack"),
            new Rule(
                    "validate-in-same-transaction",
                    "a constraint is validated in the transaction that locked its table",
                    "every row of {table} is read for {name}, though VALIDATE by itself shuts nobody out",
                    "put VALIDATE into another revision, or open the section with --- upgrade autocommit"),
            new Rule(
                    "rewrite-table",
                    "a table is rewritten",
                    "every row of {table} is written anew",
                    "see what in the statement does it: each has an online form of its own"),
            new Rule(
                    "read-table",
                    "a table is read under its lock",
                    "every row of {table} is read",
                    "see what in the statement does it: each has an online form of its own"),
            new Rule(
                    "work-under-lock",
                    "a statement works while an earlier one's lock is held",
                    "the statement goes through rows",
                    "put it into another revision, or before what takes the lock, or open the section with --- upgrade"
                            + " autocommit"));

    private LockRules() {}
}
