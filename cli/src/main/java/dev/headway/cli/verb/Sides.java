package dev.headway.cli.verb;

import dev.headway.Autogenerate;
import dev.headway.autogenerate.Scope;
import dev.headway.autogenerate.Side;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
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
    private final Scope scope;
    private final Scratch scratch;

    Sides(Invocation invocation, Scope scope) {
        this.invocation = invocation;
        this.scope = scope;
        this.scratch = invocation.scratch();
    }

    Autogenerate autogenerate() {
        return new Autogenerate(invocation.source(), invocation.migrationOptions(), scratch, scope, invocation.stop());
    }

    /** A file, a directory, a URL, {@code migrations} or {@code entities}. */
    Side named(String word) {
        if (word.equals("migrations")) {
            return migrations();
        }
        if (word.equals("entities")) {
            return entities();
        }
        return word.contains("://") ? live(DatabaseUrl.parse(word, "the command line")) : files(word);
    }

    Side.Made migrations() {
        return autogenerate().migrations(List.of(Target.parse("heads")));
    }

    Side live(DatabaseUrl url) {
        return Autogenerate.live(
                url.toString(), new Connector(url, invocation.settings().sessionOptions())::open);
    }

    /** What {@code [entities]} in headway.toml names. */
    Side entities() {
        Optional<Path> sql = invocation.entities("sql");
        if (sql.isEmpty()) {
            throw new UsageException(Problem.of(
                    "nothing says what the schema should be",
                    "headway.toml",
                    "name a directory or a file of plain SQL: [entities] and below it sql = \"schema\""));
        }
        return new Side.Made(
                "entities",
                SqlSource.read(sql.get(), invocation.shown(sql.get()))
                        .content(scratch.server().ours()));
    }

    private Side files(String word) {
        Path path = invocation.directory().resolve(word);
        if (!Files.exists(path)) {
            throw new UsageException(Problem.of(
                    "there is no file or directory " + word,
                    "the command line",
                    "name a .sql file, a directory of them, a URL, migrations or entities"));
        }
        return new Side.Made(
                word, SqlSource.read(path, word).content(scratch.server().ours()));
    }
}
