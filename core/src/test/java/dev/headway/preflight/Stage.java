package dev.headway.preflight;

import dev.headway.Migrations;
import dev.headway.Project;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.embedded.Major;
import dev.headway.graph.Target;
import dev.headway.plan.Plan;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.run.RunFailure;
import dev.headway.run.RunListener;
import dev.headway.sql.Identifier;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Script;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A database set up for one case. There are always a login {@code app} that may make things in public, and roles
 * {@code alice} and {@code bob}; whatever else is made of roles goes with the stage.
 */
final class Stage implements AutoCloseable {

    private static final String ROLES = "SELECT rolname FROM pg_roles WHERE oid >= 16384";

    private final Case played;
    private final Project project;
    private final Set<String> rolesBefore;

    private Stage(Case played, Project project) throws SQLException {
        this.played = played;
        this.project = project;
        this.rolesBefore = new HashSet<>(project.query(ROLES));
    }

    static Stage of(Case played, Major major) throws SQLException, IOException {
        Stage stage = new Stage(played, Project.on(major));
        try {
            stage.project.execute(
                    "CREATE ROLE app LOGIN",
                    "CREATE ROLE alice",
                    "CREATE ROLE bob",
                    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                    "GRANT USAGE, CREATE ON SCHEMA public TO app, alice, bob");
            stage.superuser(played.setup());
            String parent = "";
            for (int i = 0; i < played.revisions().size(); i++) {
                Case.Up up = played.revisions().get(i);
                String id = String.valueOf((char) ('a' + i));
                String revises = parent.isEmpty() ? "" : "--- revises " + parent + "\n";
                stage.project.file(
                        id + ".sql",
                        "--- revision " + id + "\n" + revises + "--- " + up.manner() + "\n" + up.sql()
                                + "--- downgrade\n");
                parent = id;
            }
        } catch (SQLException | RuntimeException e) {
            stage.close();
            throw e;
        }
        return stage;
    }

    /** Runs statements as the superuser. */
    void superuser(String script) throws SQLException {
        String here = script.replace(
                "ON DATABASE DATABASE", "ON DATABASE " + project.database().name());
        project.execute(statements(here).toArray(String[]::new));
    }

    private static List<String> statements(String script) {
        return Script.of("case", script).statements().stream()
                .map(statement -> statement.text())
                .toList();
    }

    /** What Headway says: {@code passes}, what it refuses, or what PostgreSQL then fails with. */
    String outcome() throws SQLException {
        return played.free().isPresent() ? withRoom(played.free().get()) : upgraded();
    }

    /** What is told where only so much room is left on the disks. */
    private String withRoom(String free) throws SQLException {
        Plan plan = migrations().readOnly().planUpgrade(Target.parse("heads"));
        try (Session session = connector().open(new Stop())) {
            List<String> told = new ArrayList<>();
            Preflight.of(session.connection(), "DATABASE", plan, Placeholders.NONE, directory -> disk(free, directory))
                    .warnings()
                    .forEach(warning -> told.add("warns: " + warning));
            told.add("passes");
            return plain(String.join("\n", told));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String upgraded() throws SQLException {
        List<String> told = new ArrayList<>();
        RunListener listener = new RunListener() {
            @Override
            public void warned(Problem warning) {
                told.add("warns: " + warning);
            }
        };
        try {
            migrations().with(listener).upgrade(Target.parse("heads"));
            told.add("passes");
        } catch (RunFailure failure) {
            told.add("fails: "
                    + failure.problems().get(0).what().lines().findFirst().orElse(""));
        } catch (MigrationException refused) {
            refused.problems().forEach(problem -> told.add(problem.toString()));
        }
        return plain(String.join("\n", told));
    }

    /** {@code 10 MB}, or {@code 10 MB wal 5 MB} where WAL has a disk of its own. */
    private static Optional<Disk> disk(String free, Path directory) {
        String[] disks = free.split(" wal ");
        String here = directory.endsWith("pg_wal") ? disks[disks.length - 1] : disks[0];
        return Optional.of(new Disk(here, Long.parseLong(here.replace(" MB", "")) << 20));
    }

    /** What is told where the plan is only looked at. */
    String preview() throws SQLException {
        return plain(migrations().readOnly().previewUpgrade(Target.parse("heads")).obstacles().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n")));
    }

    private Migrations migrations() {
        return project.migrations(connector());
    }

    private Connector connector() {
        SessionOptions options = new SessionOptions(
                played.role().map(Identifier::new),
                SessionOptions.DEFAULT.application(),
                SessionOptions.DEFAULT.timeout());
        return new Connector(DatabaseUrl.parse(project.urlAs(played.login()), "test"), options);
    }

    /** Runs the revisions' statements without Headway, as the same role; fails as PostgreSQL does, and leaves nothing. */
    void runWithoutPreflight() throws SQLException {
        String url = project.database().jdbcUrl().replace("user=postgres", "user=" + played.login());
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            if (played.role().isPresent()) {
                statement.execute("SET ROLE " + played.role().get());
            }
            for (Case.Up up : played.revisions()) {
                connection.setAutoCommit(up.manner().endsWith("autocommit"));
                for (String sql : statements(up.sql())) {
                    statement.execute(sql);
                }
            }
        }
    }

    List<String> tables() throws SQLException {
        return project.tables();
    }

    /** Without what differs from run to run. */
    private String plain(String text) throws SQLException {
        return text.replace(project.directory() + "/", "")
                .replace(project.query("SHOW data_directory").get(0), "DATA")
                .replaceAll("PostgreSQL \\S+ at \\S+", "DATABASE")
                .replace(project.database().name(), "DATABASE");
    }

    @Override
    public void close() throws SQLException, IOException {
        List<String> made = project.query(ROLES).stream()
                .filter(role -> !rolesBefore.contains(role))
                .map(role -> "\"" + role.replace("\"", "\"\"") + "\"")
                .collect(Collectors.toList());
        project.close();
        if (!made.isEmpty()) {
            try (Connection server = DriverManager.getConnection(project.database()
                            .jdbcUrl()
                            .replace("/" + project.database().name() + "?", "/postgres?"));
                    Statement statement = server.createStatement()) {
                statement.execute("DROP ROLE " + String.join(", ", made));
            }
        }
    }
}
