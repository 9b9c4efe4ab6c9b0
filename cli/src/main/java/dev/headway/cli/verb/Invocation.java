package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.Migrations;
import dev.headway.NewRevision;
import dev.headway.autogenerate.Asking;
import dev.headway.backup.BackupCommand;
import dev.headway.code.ClassPath;
import dev.headway.code.JavaRevisions;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.entities.EntitySettings;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.Author;
import dev.headway.history.Version;
import dev.headway.offline.Offline;
import dev.headway.problem.Problem;
import dev.headway.revision.RevisionSource;
import dev.headway.scratch.Scratch;
import dev.headway.settings.Settings;
import dev.headway.sql.Placeholders;
import dev.headway.walk.MigrationOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of {@code headway}: where it was called, what was said, and what that means. Settings are read when first
 * asked for, so that {@code --help} works with broken ones. Not thread-safe.
 */
public final class Invocation implements AutoCloseable {

    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;
    private final Path directory;
    private final Stop stop;
    private final Answers answers;
    private final GlobalOptions options;
    private @Nullable Settings settings;
    private @Nullable Located config;
    private @Nullable ScratchPlace place;
    private @Nullable URLClassLoader named;

    /**
     * @param directory where relative paths begin
     * @param answers of whoever typed the command
     */
    public Invocation(
            PrintStream out,
            PrintStream err,
            Map<String, String> environment,
            Path directory,
            Stop stop,
            Answers answers,
            GlobalOptions options) {
        this.out = out;
        this.err = err;
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.stop = stop;
        this.answers = answers;
        this.options = options;
    }

    public Console console() {
        return new Console(out, err, options.json(), options.quiet());
    }

    /** Whoever may be asked about names. */
    Asking asking() {
        return RenameQuestion.of(console(), answers, options.quiet());
    }

    Path directory() {
        return directory;
    }

    Map<String, String> environment() {
        return environment;
    }

    Stop stop() {
        return stop;
    }

    /** @throws dev.headway.problem.UsageException with everything that is wrong with them */
    Settings settings() {
        if (settings == null) {
            Settings.Found found = Settings.read(options.settings(), environment, config().values());
            found.warnings().forEach(this::warn);
            settings = found.settings();
        }
        return settings;
    }

    private Located config() {
        if (config == null) {
            config = new Located(ConfigFile.read(directory, options.config().map(Path::of), options.name()), directory);
        }
        return config;
    }

    /** The table {@code [entities]}, whose paths begin where the file is. */
    EntitySettings entities() {
        return config().entities();
    }

    /** As short as a person in this directory would write it. */
    String shown(Path path) {
        return Located.shown(path, directory);
    }

    /** The server that {@code --scratch} names, else the embedded one where it is on the class path. */
    Scratch scratch() throws InterruptedException {
        return place().scratch();
    }

    ScratchPlace place() {
        if (place == null) {
            place = new ScratchPlace(settings(), console(), stop);
        }
        return place;
    }

    /** Ends what was started for this call. */
    @Override
    public void close() {
        URLClassLoader classes = named;
        try (classes) {
            if (place != null) {
                place.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void warn(Problem warning) {
        console().tell("WARN  [headway] " + warning.what() + "; " + warning.remedy());
    }

    String migrationsLocation() {
        return settings().migrations();
    }

    RevisionSource source() {
        String location = migrationsLocation();
        boolean here = directory.toString().isEmpty() || location.startsWith(RevisionSource.CLASSPATH);
        return JavaRevisions.beside(
                RevisionSource.at(here ? location : directory.resolve(location).toString(), loader()), loader());
    }

    /** Knows what the setting {@code classpath} names, and whatever this program was started with. */
    private ClassLoader loader() {
        ClassLoader own = Invocation.class.getClassLoader();
        if (named == null && settings().classpath().isPresent()) {
            named = ClassPath.loader(settings().classpath().get(), directory, own);
        }
        return named == null ? own : named;
    }

    /** Of the files alone; asks no database. */
    RevisionGraph graph() {
        return RevisionGraph.of(source().read());
    }

    Connector connector() {
        DatabaseUrl url = settings().url().required();
        url.warnings().forEach(warning -> console().tell("WARN  [headway] " + warning));
        return new Connector(url, settings().sessionOptions());
    }

    /** Connects once, or waits if {@code --wait} was said. */
    Migrations migrations() {
        return migrationsOf(source());
    }

    /** The same with other files. */
    Migrations migrationsOf(RevisionSource revisions) {
        return migrations(revisions, sessions(connector())).with(new RunStory(console()));
    }

    private SessionSource sessions(Connector connector) {
        return options.settings().containsKey("wait")
                ? stopped -> settings()
                        .waiting()
                        .await(
                                connector,
                                stopped,
                                tried -> console()
                                        .tell("Database is unavailable - sleeping (try " + tried.number() + "): "
                                                + tried.reason()))
                : connector::open;
    }

    Migrations migrations(SessionSource sessions) {
        return migrations(source(), sessions);
    }

    private Migrations migrations(RevisionSource revisions, SessionSource sessions) {
        Migrations migrations = Migrations.of(revisions, sessions)
                .with(migrationOptions())
                .with(placeholders())
                .with(stop);
        return backup().map(migrations::with).orElse(migrations);
    }

    Placeholders placeholders() {
        return new Placeholders(settings().vars());
    }

    /** What is run before the first pending revision, on the database that the settings name. */
    private Optional<BackupCommand> backup() {
        return settings()
                .backup()
                .map(text -> new BackupCommand(text, settings().url().required(), environment, directory));
    }

    /** What a plan says of all that it holds. */
    List<String> manner(boolean together) {
        List<String> lines = new ArrayList<>();
        backup().ifPresent(backup -> lines.add("Before anything the backup: " + backup));
        if (together) {
            lines.add("All of it in a single transaction");
        }
        return lines;
    }

    /** Whoever runs a script without knowing that would take the setting for a backup that was made. */
    void tellOfBackup() {
        if (settings().backup().isPresent()) {
            console().tell("WARN  [headway] A script runs no backup command; back up before you run it");
        }
    }

    /** Scripts in place of a run; asks no database. */
    Offline offline() {
        return new Offline(graph(), migrationOptions(), settings().role());
    }

    /** @param together all steps of a script in one transaction */
    Offline offline(boolean together) {
        return together ? offline().inOneTransaction() : offline();
    }

    MigrationOptions migrationOptions() {
        Settings all = settings();
        return new MigrationOptions(
                        all.versionTable(), all.lockWait(), all.lockTimeout(), all.statementTimeout(), author())
                .with(all.contract());
    }

    private Author author() {
        Optional<String> host = Optional.ofNullable(environment.get("HOSTNAME")).filter(name -> !name.isBlank());
        return new Author(
                host.or(HostName::ofThisMachine), Version.TEXT, settings().actor());
    }

    /** Writes a new revision's file where the others are. */
    void write(NewRevision wanted) {
        write(Draft.of(graph(), wanted));
    }

    void write(Draft draft) {
        new RevisionWriter(directory, migrationsLocation()).write(draft, console());
    }
}
