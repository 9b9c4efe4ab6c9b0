package dev.headway.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionSource;
import dev.headway.sql.Placeholders;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * The law: what is refused fails in PostgreSQL too. Random owners, grants, memberships and statements, each round in a
 * transaction that is rolled back. And its other half, that most of what fails for want of a right is refused: without it
 * a preflight that never refuses would keep the law.
 */
final class NoFalseRefusalTest {

    private static final int ROUNDS = Integer.getInteger("preflight.rounds", 120);

    private static final List<String> ROLES = List.of("law_app", "law_a", "law_b", "\"law C\"");
    private static final List<String> SCHEMAS = List.of("public", "s1", "\"S 2\"");
    private static final List<String> TABLES = List.of("t1", "t2", "\"T 3\"", "v1", "m1", "q1", "t1_i", "ty1", "new1");

    private static final List<String> STATEMENTS = List.of(
            "ALTER TABLE {t} ADD COLUMN c{n} int",
            "ALTER TABLE IF EXISTS ONLY {t} ADD COLUMN c{n} int REFERENCES {t}",
            "ALTER TABLE {t} RENAME TO {b}",
            "ALTER TABLE {t} RENAME COLUMN id TO id{n}",
            "ALTER TABLE {t} SET SCHEMA {s}",
            "ALTER TABLE {t} OWNER TO {r}",
            "ALTER INDEX {t} RENAME TO {b}",
            "ALTER INDEX {t} OWNER TO {r}",
            "ALTER SEQUENCE {t} RESTART",
            "ALTER VIEW {t} RENAME TO {b}",
            "ALTER MATERIALIZED VIEW {t} RENAME TO {b}",
            "ALTER TYPE {t} ADD VALUE IF NOT EXISTS 'x{n}'",
            "ALTER TYPE {t} OWNER TO {r}",
            "ALTER SCHEMA {s} RENAME TO s{n}",
            "ALTER SCHEMA {s} OWNER TO {r}",
            "CREATE TABLE {t} (id int)",
            "CREATE TABLE IF NOT EXISTS {t} (id int REFERENCES {t})",
            "CREATE TABLE {t} (LIKE {t}, x int REFERENCES {t})",
            "CREATE TABLE {t} () INHERITS ({t})",
            "CREATE TEMP TABLE {b} (id int)",
            "CREATE INDEX ON {t} (id)",
            "CREATE UNIQUE INDEX IF NOT EXISTS {b} ON {t} (id)",
            "CREATE VIEW {t} AS SELECT 1 AS id",
            "CREATE OR REPLACE VIEW {t} AS SELECT 1 AS id",
            "CREATE OR REPLACE VIEW {t} AS SELECT id FROM {t}",
            "CREATE MATERIALIZED VIEW IF NOT EXISTS {t} AS SELECT 1 AS id",
            "CREATE SEQUENCE {t}",
            "CREATE TYPE {t} AS ENUM ('a')",
            "CREATE DOMAIN {t} AS int",
            "CREATE OR REPLACE FUNCTION {t}() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "CREATE SCHEMA IF NOT EXISTS {s}",
            "CREATE SCHEMA law_app",
            "CREATE TRIGGER g{n} BEFORE UPDATE ON {t} FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
            "CREATE POLICY p{n} ON {t} USING (true)",
            "CREATE RULE r{n} AS ON INSERT TO {t} DO INSTEAD NOTHING",
            "CREATE EXTENSION IF NOT EXISTS pgcrypto",
            "CREATE EXTENSION IF NOT EXISTS pgstattuple",
            "DROP TABLE IF EXISTS {t}",
            "DROP TABLE {t} CASCADE",
            "DROP VIEW {t}",
            "DROP INDEX {t}",
            "DROP SEQUENCE IF EXISTS {t}",
            "DROP TYPE IF EXISTS {t}",
            "DROP SCHEMA {s} CASCADE",
            "DROP TRIGGER IF EXISTS g1 ON {t}",
            "COMMENT ON TABLE {t} IS 'x'",
            "COMMENT ON COLUMN {t}.id IS 'x'",
            "COMMENT ON SCHEMA {s} IS 'x'",
            "TRUNCATE {t}",
            "INSERT INTO {t} DEFAULT VALUES",
            "UPDATE {t} SET id = 1 WHERE false",
            "DELETE FROM {t} WHERE false",
            "REFRESH MATERIALIZED VIEW {t}",
            "GRANT {p} ON {t} TO {r}",
            "GRANT CREATE, USAGE ON SCHEMA {s} TO {r}",
            "REVOKE {p} ON {t} FROM {r}",
            "GRANT {r} TO {r}",
            "SET ROLE {r}",
            "SET LOCAL search_path = {s}, {s}",
            "SET lock_timeout = 0",
            "SELECT count(*) FROM {t}",
            "SELECT set_config('search_path', 's1', false)",
            "DO $$ BEGIN NULL; END $$");

    private static final List<String> PRIVILEGES =
            List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES", "TRIGGER", "ALL");

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private int refused;
    private int forbidden;
    private int foreseen;

    @EveryMajor
    void what_is_refused_fails_in_postgresql_too(Major major) throws Exception {
        try (Project project = Project.on(major);
                Connection connection = project.database().connect()) {
            connection.setAutoCommit(false);
            for (int round = 0; round < ROUNDS; round++) {
                play(connection, major, round);
                connection.rollback();
            }
        }
        String told =
                refused + " refused; " + foreseen + " of " + forbidden + " forbidden ones foreseen; -Dseed=" + seed;
        assertTrue(refused > ROUNDS / 20, told);
        assertTrue(foreseen > forbidden / 2, told);
    }

    private void play(Connection connection, Major major, int round) throws SQLException {
        List<String> setup = setup(major);
        List<String> statements = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            statements.add(fill(one(STATEMENTS)));
        }
        try (Statement statement = connection.createStatement()) {
            for (String sql : setup) {
                attempt(connection, statement, sql);
            }
            statement.execute("SET SESSION AUTHORIZATION law_app");
            Preflight preflight = Preflight.of(connection, "db", plan(statements), Placeholders.NONE);
            Optional<SQLException> failure = failure(statement, statements);
            List<Problem> refusals = preflight.refusals();
            if (!refusals.isEmpty()) {
                refused++;
                assertTrue(
                        failure.isPresent(),
                        () -> "round " + round + ", -Dseed=" + seed + ": refused, but it runs\n"
                                + String.join(";\n", setup) + "\n-- as law_app\n" + String.join(";\n", statements)
                                + "\n" + refusals.get(0));
            }
            if (failure.filter(e -> "42501".equals(e.getSQLState())).isPresent()) {
                forbidden++;
                foreseen += refusals.isEmpty() ? 0 : 1;
            }
        }
    }

    private static void attempt(Connection connection, Statement statement, String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            connection.rollback(before);
        }
    }

    /** What PostgreSQL says to them, one after the other. */
    private static Optional<SQLException> failure(Statement statement, List<String> statements) {
        try {
            for (String sql : statements) {
                statement.execute(sql);
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(e);
        }
    }

    private static Plan plan(List<String> statements) {
        String text = "--- revision a\n--- upgrade\n" + String.join(";\n", statements) + ";\n--- downgrade\n";
        var read = dev.headway.revision.RevisionFile.parse("a.sql", text);
        assertEquals(List.of(), read.problems(), text);
        RevisionGraph graph = RevisionGraph.of(
                RevisionSource.of("test", read.revision().stream().toList()).read());
        return Plan.upgrade(graph, List.of(), Target.parse("heads"));
    }

    /** Roles, schemas and things of random owners, with random grants; what cannot be is left out. */
    private List<String> setup(Major major) {
        List<String> setup = new ArrayList<>();
        ROLES.forEach(role -> setup.add("CREATE ROLE " + role + (random.nextInt(4) == 0 ? " NOINHERIT" : "")));
        for (int i = random.nextInt(4); i > 0; i--) {
            String options = major.number() < 16
                    ? ""
                    : " WITH INHERIT " + random.nextBoolean() + ", SET " + random.nextBoolean();
            setup.add("GRANT " + one(ROLES) + " TO " + one(ROLES) + options);
        }
        setup.add("CREATE SCHEMA s1");
        setup.add("CREATE SCHEMA \"S 2\"");
        SCHEMAS.forEach(schema -> {
            setup.add("REVOKE ALL ON SCHEMA " + schema + " FROM PUBLIC");
            for (int i = random.nextInt(5); i > 0; i--) {
                String who = random.nextInt(4) == 0 ? "PUBLIC" : random.nextBoolean() ? "law_app" : one(ROLES);
                setup.add("GRANT " + (random.nextInt(3) == 0 ? "CREATE" : "USAGE, CREATE") + " ON SCHEMA " + schema
                        + " TO " + who);
            }
            if (random.nextInt(3) == 0) {
                setup.add("ALTER SCHEMA " + schema + " OWNER TO " + one(ROLES));
            }
            things(setup, schema);
        });
        setup.add("SET search_path = " + one(SCHEMAS) + ", " + one(List.of("law_app", "s1", "public")));
        return setup;
    }

    private void things(List<String> setup, String schema) {
        for (String make : List.of(
                "TABLE %s.t1 (id int PRIMARY KEY)",
                "TABLE %s.t2 (id serial UNIQUE)",
                "TABLE %s.\"T 3\" (id int) PARTITION BY LIST (id)",
                "VIEW %s.v1 AS SELECT 1 AS id",
                "MATERIALIZED VIEW %s.m1 AS SELECT 1 AS id",
                "SEQUENCE %s.q1",
                "TYPE %s.ty1 AS ENUM ('a')")) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            String made = make.formatted(schema);
            setup.add("CREATE " + made);
            String[] kindAndName = made.split(" (?=" + schema + ")", 2);
            String name = schema + "."
                    + made.substring(made.indexOf(schema + ".") + schema.length() + 1)
                            .replaceAll("^(\"[^\"]*\"|\\w+).*", "$1");
            if (random.nextInt(3) > 0) {
                String owner = random.nextInt(3) == 0 ? "law_app" : one(ROLES);
                setup.add("ALTER " + kindAndName[0] + " " + name + " OWNER TO " + owner);
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                String who = random.nextInt(4) == 0 ? "PUBLIC" : one(ROLES);
                setup.add("GRANT " + one(PRIVILEGES) + " ON " + name + " TO " + who);
            }
            if (random.nextInt(6) == 0) {
                setup.add("REVOKE ALL ON " + name + " FROM law_app");
            }
        }
        setup.add("CREATE INDEX t1_i ON " + schema + ".t1 (id)");
    }

    private String fill(String template) {
        String filled = template;
        while (filled.contains("{")) {
            String name = one(TABLES);
            filled = filled.replaceFirst("\\{t}", quote(random.nextBoolean() ? name : one(SCHEMAS) + "." + name))
                    .replaceFirst("\\{b}", quote(one(TABLES)))
                    .replaceFirst("\\{s}", quote(one(SCHEMAS)))
                    .replaceFirst("\\{r}", quote(one(ROLES)))
                    .replaceFirst("\\{p}", one(PRIVILEGES))
                    .replaceFirst("\\{n}", String.valueOf(random.nextInt(1000)));
        }
        return filled;
    }

    private static String quote(String replacement) {
        return java.util.regex.Matcher.quoteReplacement(replacement);
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
