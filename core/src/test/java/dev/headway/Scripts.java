package dev.headway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.history.VersionTableName;
import dev.headway.offline.Offline;
import dev.headway.sql.Identifier;
import dev.headway.walk.MigrationOptions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scripts for psql, and what is run with them. */
final class Scripts {
    private Scripts() {}

    static Stream<ScriptRun> ways() {
        return ScriptRun.here().stream();
    }

    static List<Major> majors() {
        return EmbeddedPostgres.majors();
    }

    static Project project() throws Exception {
        List<Major> majors = majors();
        return Project.on(majors.get(majors.size() - 1));
    }

    static Offline offline(Project project) {
        return new Offline(project.migrations().graph(), MigrationOptions.DEFAULTS, Optional.empty());
    }

    static String upgrade(Project project, String span) {
        return offline(project).upgrade(span).text();
    }

    static void done(Optional<String> stopped) {
        assertEquals(Optional.empty(), stopped);
    }

    static void stopped(String why, Optional<String> stopped) {
        assertTrue(stopped.isPresent() && stopped.get().contains(why), "expected: " + why + "\nseen: " + stopped);
    }

    /** All that a revision may do to what comes after it, and to a careless writer of scripts. */
    static void shop(Project project) {
        project.revision("a", "", """
                        CREATE TABLE account (id int PRIMARY KEY, name text DEFAULT 'it''s \\ :id ;');
                        COPY account (id, name) FROM STDIN;
                        1\tAnn\\tä
                        2\t\\N
                        \\.
                        INSERT INTO account VALUES (3, 'three; COMMIT; -- ')""", "DROP TABLE account;")
                .revision("b", "a", """
                        SET search_path = '';
                        SET statement_timeout = '1h';
                        CREATE FUNCTION public.f() RETURNS int LANGUAGE plpgsql AS $headway$
                        BEGIN RETURN 1; END $headway$;
                        CREATE VIEW public.names AS SELECT name /* ; */ FROM public.account; -- the names
                        CREATE TEMP TABLE scratch (id int);
                        SET ROLE pg_monitor;
                        """, "DROP VIEW names; DROP FUNCTION f();")
                .file("c.sql", """
                        --- revision  c
                        --- revises   b
                        --- message   find accounts; COMMIT
                        --- upgrade autocommit
                        UPDATE account SET name = 'Bob' WHERE id = 2;
                        --- timeout lock 2s
                        CREATE INDEX CONCURRENTLY account_name ON account (name);
                        VACUUM account;
                        SET ROLE pg_monitor;
                        SET ROLE postgres;
                        CREATE TEMP TABLE scratch (id int);
                        INSERT INTO account VALUES (4, 'four');
                        --- downgrade autocommit
                        DROP INDEX CONCURRENTLY account_name;
                        """)
                .revision(
                        "d",
                        "c",
                        "ALTER TABLE account ADD COLUMN email text;",
                        "ALTER TABLE account DROP COLUMN email;");
    }

    static Offline named(Project project, String schema, String table) {
        MigrationOptions all = MigrationOptions.DEFAULTS;
        VersionTableName name = new VersionTableName(Optional.of(new Identifier(schema)), new Identifier(table));
        return new Offline(
                project.migrations().graph(),
                new MigrationOptions(
                        Optional.of(name), all.lockSilence(), all.lockTimeout(), all.statementTimeout(), all.author()),
                Optional.empty());
    }

    static List<String> locks(Project project) throws Exception {
        return project.query("SELECT pid FROM pg_locks WHERE locktype = 'advisory'");
    }

    static List<String> everything(Project project) throws Exception {
        return Stream.of(
                        Catalog.of(project),
                        project.query("SELECT * FROM headway_version ORDER BY 1"),
                        project.query(
                                "SELECT * FROM headway_journal WHERE outcome NOT IN ('begun', 'ended') ORDER BY id"),
                        project.query("SELECT * FROM headway_progress"))
                .flatMap(List::stream)
                .toList();
    }
}
