package dev.headway.jpa;

import dev.headway.Autogenerate;
import dev.headway.Draft;
import dev.headway.Migrations;
import dev.headway.NewRevision;
import dev.headway.autogenerate.Asking;
import dev.headway.autogenerate.Scope;
import dev.headway.autogenerate.Side;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionOptions;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Style;
import dev.headway.diff.Renames;
import dev.headway.embedded.Database;
import dev.headway.embedded.EmbeddedPostgres;
import dev.headway.embedded.Major;
import dev.headway.entities.EntityModel;
import dev.headway.entities.EntitySettings;
import dev.headway.entities.Told;
import dev.headway.graph.Target;
import dev.headway.revision.RevisionSource;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import dev.headway.scratch.SqlSource;
import dev.headway.walk.MigrationOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** A project with entities, migrations and a database, as a developer has it. */
final class Application implements AutoCloseable {

    private static final NewRevision WANTED =
            new NewRevision("change", List.of("head"), false, Optional.empty(), List.of(), Optional.empty());

    private final Path base;
    private final Major major;
    private final Database database;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Stop stop = new Stop();

    /** What they said since they were compiled; asking takes seconds. */
    private @Nullable Told told;

    private Application(Path base, Major major, Database database) {
        this.base = base;
        this.major = major;
        this.database = database;
    }

    /** @param hibernate directories of jars, below {@code target/hibernate} unless absolute */
    static Application on(Major major, String... hibernate) throws IOException, SQLException {
        Path base = Files.createTempDirectory("headway-application");
        Files.createDirectories(base.resolve("src/main/java"));
        Files.createDirectories(base.resolve("target/classes"));
        Files.createDirectories(base.resolve("migrations"));
        Application application =
                new Application(base, major, EmbeddedPostgres.shared(major).createDatabase());
        List<String> places = new ArrayList<>();
        for (String each : hibernate) {
            places.add(Path.of("target/hibernate").resolve(each).toAbsolutePath() + "/*");
        }
        return application.with("classes", "target/classes").with("classpath", String.join("\n", places));
    }

    static Application onNewest(String... hibernate) throws IOException, SQLException {
        List<Major> majors = EmbeddedPostgres.majors();
        return on(majors.get(majors.size() - 1), hibernate);
    }

    Application with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Writes a file below the project's directory. */
    Application file(String name, String text) throws IOException {
        Path file = base.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Path path(String name) {
        return base.resolve(name);
    }

    /** Writes a class and compiles all. */
    Application source(String type, String text) throws IOException {
        return file("src/main/java/" + type.replace('.', '/') + ".java", text).compile();
    }

    private Application compile() throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-nowarn", "-d", base.resolve("target/classes").toString(), "-cp", compilePath()));
        try (Stream<Path> sources = Files.walk(base.resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new IllegalStateException("does not compile");
        }
        told = null;
        return this;
    }

    private String compilePath() throws IOException {
        List<String> jars = new ArrayList<>(List.of(System.getProperty("java.class.path")));
        for (String place : settings.get("classpath").split("\n", -1)) {
            try (Stream<Path> files = Files.list(Path.of(place.substring(0, place.length() - 1)))) {
                files.map(Path::toString).forEach(jars::add);
            }
        }
        return String.join(java.io.File.pathSeparator, jars);
    }

    /** As if the source had been edited after it was compiled. */
    void touch(String source) throws IOException {
        Files.setLastModifiedTime(
                base.resolve(source), FileTime.from(Instant.now().plusSeconds(60)));
    }

    Told told() throws InterruptedException {
        if (told == null) {
            told = model().told(major.number(), stop);
        }
        return told;
    }

    private EntityModel model() throws InterruptedException {
        return new EntitySettings(base, settings).model(story -> {}, stop).orElseThrow();
    }

    /** What the entities, and the SQL beside them where there is any, want. */
    Side.Made entities() throws InterruptedException {
        Told told = told();
        Optional<SqlSource> sql = new EntitySettings(base, settings).sql().map(SqlSource::read);
        return autogenerate().entities("entities", told.sql(), told.renames(), sql);
    }

    /** {@code headway revision --autogenerate}: how many files came of it. */
    int revise(boolean acceptDataLoss) throws InterruptedException, IOException {
        List<Draft> drafts = autogenerate().propose(WANTED, entities(), Renames.NONE, acceptDataLoss, Asking.NOBODY);
        for (Draft draft : drafts) {
            Files.writeString(base.resolve("migrations").resolve(draft.fileName()), draft.text());
        }
        return drafts.size();
    }

    /** {@code headway upgrade}. */
    void upgrade() throws InterruptedException {
        Migrations.of(source(), connector()::open).upgrade(Target.parse("heads"));
    }

    /** {@code headway diff migrations entities}. */
    String check() throws InterruptedException {
        Autogenerate autogenerate = autogenerate();
        return script(autogenerate.migrations(List.of(Target.parse("heads"))), entities());
    }

    /** {@code headway diff URL entities}. */
    String checkDatabase() throws InterruptedException {
        return script(Autogenerate.live("the database", connector()::open), entities());
    }

    /** {@code headway diff entities URL}. */
    String checkBackwards() throws InterruptedException {
        return script(entities(), Autogenerate.live("the database", connector()::open));
    }

    private String script(Side from, Side to) throws InterruptedException {
        return Ddl.script(autogenerate().differences(from, to, Renames.NONE), Style.PLAIN)
                .toString()
                .strip();
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String value(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private Connector connector() {
        return new Connector(DatabaseUrl.parse(database.url(), "test"), SessionOptions.DEFAULT);
    }

    private RevisionSource source() {
        return RevisionSource.directory(base.resolve("migrations"));
    }

    private Autogenerate autogenerate() {
        DatabaseUrl server = DatabaseUrl.parse(EmbeddedPostgres.shared(major).url(), "test");
        return new Autogenerate(
                source(),
                MigrationOptions.DEFAULTS,
                new Scratch(ScratchServer.embedded(server), stop),
                Scope.ALL,
                stop);
    }

    @Override
    public void close() throws IOException, SQLException {
        database.close();
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
