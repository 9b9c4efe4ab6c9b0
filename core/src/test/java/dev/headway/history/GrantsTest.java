package dev.headway.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.EveryMajor;
import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Who may do what with our tables, and what those are told who may not. */
final class GrantsTest {

    private static final String ACLS = "SELECT relname, grantee.rolname, privilege_type FROM pg_class c,"
            + " aclexplode(coalesce(relacl, acldefault(CASE relkind WHEN 'S' THEN 's'::\"char\" ELSE 'r' END, relowner))) acl"
            + " LEFT JOIN pg_roles grantee ON grantee.oid = acl.grantee"
            + " WHERE relname LIKE 'headway%' AND relkind IN ('r', 'S') AND acl.grantee <> relowner ORDER BY 1, 2, 3";

    @EveryMajor
    void whatever_default_privileges_give_away_only_the_owner_writes(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "Odd \"role");
            project.execute(
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC",
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO \"Odd \"\"role\" WITH GRANT OPTION",
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO PUBLIC",
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO \"Odd \"\"role\"");
            project.revision("a", "", "CREATE TABLE one (id int);", "");
            project.upgrade();
            assertEquals(List.of("headway_version|null|SELECT"), project.query(ACLS));
            assertEquals(
                    List.of("2"),
                    project.query(
                            "SELECT count(DISTINCT grantee) FROM pg_class, aclexplode(relacl) WHERE relname = 'one'"
                                    + " AND grantee <> relowner"),
                    "the user's tables keep what default privileges give");
        }
    }

    @EveryMajor
    void a_foreign_role_cannot_write_history_though_default_privileges_grant_all(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "stranger");
            project.execute(
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO PUBLIC, stranger",
                    "ALTER DEFAULT PRIVILEGES GRANT ALL ON SEQUENCES TO PUBLIC, stranger");
            project.revision("a", "", "CREATE TABLE one (id int);", "").upgrade();
            for (String attempt : List.of(
                    "INSERT INTO headway_journal (version_table, command, started_at, finished_at, outcome, attempts,"
                            + " headway_version) VALUES ('', '', now(), now(), '', 1, '')",
                    "UPDATE headway_journal SET actor = 'nobody'",
                    "DELETE FROM headway_journal",
                    "TRUNCATE headway_journal",
                    "SELECT source FROM headway_journal",
                    "SELECT setval('headway_journal_id_seq', 1)",
                    "CREATE TRIGGER t BEFORE INSERT ON headway_journal EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                    "UPDATE headway_progress SET statements_done = 0",
                    "UPDATE headway_version SET version_num = 'b'",
                    "DELETE FROM headway_version")) {
                SQLException refused =
                        assertThrows(SQLException.class, () -> project.execute("SET ROLE stranger", attempt), attempt);
                assertEquals("42501", refused.getSQLState(), attempt);
            }
            project.execute("SET ROLE stranger", "INSERT INTO one VALUES (1)", "SELECT * FROM headway_version");
        }
    }

    @EveryMajor
    void without_default_privileges_it_is_the_same(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision("a", "", "", "");
            project.upgrade();
            assertEquals(List.of("headway_version|null|SELECT"), project.query(ACLS));
        }
    }

    @EveryMajor
    void a_table_that_was_there_keeps_its_grants(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "reader");
            project.revision("a", "", "", "");
            project.upgrade();
            project.execute(
                    "GRANT SELECT ON headway_journal TO reader",
                    "REVOKE ALL ON headway_version FROM PUBLIC",
                    "DROP TABLE headway_progress");
            project.revision("b", "a", "", "");
            project.upgrade();
            assertEquals(List.of("headway_journal|reader|SELECT"), project.query(ACLS));
        }
    }

    @EveryMajor
    void a_role_that_may_only_read_the_version_table_sees_where_the_schema_stands(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "reader");
            project.revision("a", "", "", "");
            project.upgrade();
            Migrations reader = as(project, "reader");
            assertTrue(reader.status().upToDate());
            assertEquals(0, reader.upgrade(Target.parse("heads")).steps().size());
            project.revision("b", "a", "", "");
            assertEquals(1, reader.status().applied().pending());
            assertEquals(
                    1,
                    reader.readOnly().planUpgrade(Target.parse("heads")).steps().size());
        }
    }

    @EveryMajor
    void a_role_that_lacks_privileges_is_told_all_of_them_before_anything_runs(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "reader");
            project.revision("a", "", "", "");
            project.upgrade();
            project.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            project.revision("b", "a", "CREATE TABLE two (id int);", "");
            List<String> grants = List.of(
                    "GRANT INSERT, DELETE ON public.headway_version TO reader",
                    "GRANT SELECT, INSERT ON public.headway_journal TO reader",
                    "GRANT SELECT, INSERT, UPDATE, DELETE ON public.headway_progress TO reader",
                    "GRANT CREATE ON SCHEMA public TO reader;");
            assertEquals(grants, grants(refused(project, "reader", "upgrade")));
            assertEquals(grants, grants(refused(project, "reader", "launch")));
            for (String grant : grants(refused(project, "reader", "upgrade"))) {
                project.execute(grant);
            }
            assertEquals(
                    1,
                    as(project, "reader").upgrade(Target.parse("heads")).steps().size());
        }
    }

    @EveryMajor
    void a_role_that_may_not_create_tables_is_told_the_grant(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "newcomer");
            project.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC");
            project.revision("a", "", "", "");
            Problem problem = refused(project, "newcomer", "upgrade").get(0);
            assertEquals(
                    "the role newcomer may not create public.headway_version, public.headway_journal, public.headway_progress:"
                            + " permission denied for schema public\n  where   DATABASE\n  remedy  GRANT USAGE, CREATE ON"
                            + " SCHEMA public TO newcomer   or migrate as another role: HEADWAY_DATABASE_URL,"
                            + " HEADWAY_ROLE",
                    told(problem));
            assertEquals(List.of("GRANT USAGE, CREATE ON SCHEMA public TO newcomer"), grants(List.of(problem)));
            project.execute(grants(List.of(problem)).get(0));
            assertEquals(
                    1,
                    as(project, "newcomer")
                            .launch(Target.parse("heads"))
                            .steps()
                            .size());
        }
    }

    @EveryMajor
    void a_role_that_may_not_even_read_is_told_the_grants(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "stranger");
            project.revision("a", "", "", "");
            project.upgrade();
            project.execute("REVOKE ALL ON headway_version FROM PUBLIC");
            Problem problem = Project.only(assertThrows(
                    MigrationException.class, () -> as(project, "stranger").status()));
            assertEquals(
                    "the role stranger may not use public.headway_version: it lacks SELECT\n  where   DATABASE\n  remedy  GRANT"
                            + " SELECT ON public.headway_version TO stranger   or migrate as another role:"
                            + " HEADWAY_DATABASE_URL, HEADWAY_ROLE",
                    told(problem));
            assertEquals(List.of("GRANT SELECT ON public.headway_version TO stranger"), grants(List.of(problem)));
        }
    }

    @EveryMajor
    void what_a_revision_may_not_do_is_told_with_what_helps(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            role(project, "limited");
            project.execute("GRANT ALL ON SCHEMA public TO limited", "CREATE TABLE one (id int)");
            project.revision("a", "", "ALTER TABLE one ADD two int;", "");
            Problem problem = refused(project, "limited", "upgrade").get(0);
            assertTrue(problem.what().contains("ownership of table public.one"), problem.what());
            assertTrue(problem.remedy().contains("HEADWAY_DATABASE_URL"), problem.remedy());
        }
    }

    /** With its database named so. */
    private static String told(Problem problem) {
        return problem.toString().replaceFirst("where   .*", "where   DATABASE");
    }

    private static void role(Project project, String name) throws Exception {
        String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
        project.execute("DO $$BEGIN CREATE ROLE " + quoted + " LOGIN; EXCEPTION WHEN duplicate_object THEN END$$");
    }

    private static Migrations as(Project project, String role) {
        return project.migrations(Project.connector(project.urlAs(role)));
    }

    private static List<Problem> refused(Project project, String role, String command) {
        Migrations migrations = as(project, role);
        Target heads = Target.parse("heads");
        return assertThrows(MigrationException.class, () -> {
                    if (command.equals("upgrade")) {
                        migrations.upgrade(heads);
                    } else {
                        migrations.launch(heads);
                    }
                })
                .problems();
    }

    /** The remedies up to where they speak of another way. */
    private static List<String> grants(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.remedy().replaceAll("\\s+or migrate as another role.*", ""))
                .collect(Collectors.toList());
    }
}
