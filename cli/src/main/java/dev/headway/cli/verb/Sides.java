package dev.headway.cli.verb;

import dev.headway.Autogenerate;
import dev.headway.autogenerate.Scope;
import dev.headway.autogenerate.Side;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.entities.EntityModel;
import dev.headway.entities.EntitySettings;
import dev.headway.entities.Told;
import dev.headway.graph.Target;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.SqlSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a user calls a schema, and the schema itself. Not thread-safe. */
final class Sides {

    private final Invocation invocation;
    private final Scratch scratch;
    private final Autogenerate autogenerate;

    Sides(Invocation invocation, Scope scope) throws InterruptedException {
        this.invocation = invocation;
        this.scratch = invocation.scratch();
        this.autogenerate = new Autogenerate(
                        invocation.source(), invocation.migrationOptions(), scratch, scope, invocation.stop())
                .with(invocation.placeholders());
    }

    Autogenerate autogenerate() {
        return autogenerate;
    }

    /** A file, a directory, a URL, {@code migrations} or {@code entities}. */
    Side named(String word) throws InterruptedException {
        if (word.equals("migrations")) {
            return migrations();
        }
        if (word.equals("entities")) {
            return entities();
        }
        return word.contains("://") ? live(DatabaseUrl.parse(word, "the command line")) : files(word);
    }

    Side.Made migrations() {
        return autogenerate.migrations(List.of(Target.parse("heads")));
    }

    Side live(DatabaseUrl url) {
        return Autogenerate.live(
                url.toString(), new Connector(url, invocation.settings().sessionOptions())::open);
    }

    /** What {@code [entities]} in headway.toml names, or the build that is here. */
    Side entities() throws InterruptedException {
        EntitySettings settings = invocation.entities();
        Optional<SqlSource> sql = settings.sql().map(path -> SqlSource.read(path, invocation.shown(path)));
        Optional<EntityModel> model = settings.model(invocation.console()::tell, invocation.stop());
        if (model.isPresent()) {
            Told told = model.get().told(major(), invocation.stop());
            return autogenerate.entities("entities", told.sql(), told.renames(), sql);
        }
        return new Side.Made(
                "entities",
                sql.orElseThrow(() -> new UsageException(Problem.of(
                        "nothing says what the schema should be",
                        "headway.toml",
                        "name plain SQL, or where entities are: [entities] and below it sql = \"schema\" or"
                                + " classes = \"target/classes\""))),
                scratch.server().ours());
    }

    /** Which PostgreSQL decides what Hibernate writes. */
    private int major() throws InterruptedException {
        DatabaseUrl url = scratch.server().url();
        try (Session session = new Connector(url, SessionOptions.DEFAULT).open(invocation.stop())) {
            return session.facts().version().major();
        }
    }

    private Side files(String word) {
        Path path = invocation.directory().resolve(word);
        if (!Files.exists(path)) {
            throw new UsageException(Problem.of(
                    "there is no file or directory " + word,
                    "the command line",
                    "name a .sql file, a directory of them, a URL, migrations or entities"));
        }
        return new Side.Made(word, SqlSource.read(path, word), scratch.server().ours());
    }
}
