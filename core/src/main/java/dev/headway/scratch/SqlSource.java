package dev.headway.scratch;

import dev.headway.connect.Session;
import dev.headway.diff.Renames;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema as plain SQL: a file, a directory with all below it, or a text at hand. The order of files and of statements
 * is free, and what {@code pg_dump} writes is taken as it is; rows are left out. Immutable.
 */
public final class SqlSource {

    private final List<SqlFile> files;

    private SqlSource(List<SqlFile> files) {
        this.files = List.copyOf(files);
    }

    /** SQL at hand; {@code name} is what messages call it. */
    public static SqlSource of(String name, String text) {
        return new SqlSource(List.of(SqlFile.of(name, text)));
    }

    /**
     * A file, or the {@code .sql} files of a directory and of all below it.
     *
     * @throws MigrationException with all that is wrong before a server has seen it
     */
    public static SqlSource read(Path path) {
        return read(path, path.toString());
    }

    /** @param shown what messages call {@code path} */
    public static SqlSource read(Path path, String shown) {
        return new SqlSource(Files.isDirectory(path) ? directory(path, shown) : List.of(file(path, shown)));
    }

    /** All of this, and all of the other. */
    public SqlSource and(SqlSource other) {
        return new SqlSource(Stream.concat(files.stream(), other.files.stream()).toList());
    }

    /** What comments, {@code -- headway:renamed-from colour}, tell of older names. */
    public Renames renames() {
        return files.stream().map(SqlFile::renames).reduce(Renames.NONE, Renames::and);
    }

    /**
     * What a scratch database is filled with.
     *
     * @param ours whether the server is Headway's own, so that roles which are named may be made there
     * @throws MigrationException with all that is wrong with the files, before any connection
     */
    public Content content(boolean ours) {
        List<Problem> problems =
                files.stream().flatMap(file -> file.problems().stream()).toList();
        if (!problems.isEmpty()) {
            throw new MigrationException(problems);
        }
        String key = files.stream()
                .map(file -> file.name().length() + " " + file.text().length() + "\n" + file.name() + file.text())
                .collect(Collectors.joining());
        return new Content("sql\n" + key, (database, stop) -> {
            try (Session session = database.open(stop)) {
                new Loading(session, files, ours).load();
            }
        });
    }

    private static List<SqlFile> directory(Path directory, String shown) {
        List<Path> paths;
        try (Stream<Path> all = Files.walk(directory)) {
            paths = all.filter(path -> isSql(path) && Files.isRegularFile(path))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new MigrationException(
                    Problem.of("cannot list the directory", shown, "let the user that runs headway read it"));
        }
        if (paths.isEmpty()) {
            throw new MigrationException(Problem.of(
                    "there is no .sql file in it", shown, "name the directory that holds the schema's files"));
        }
        List<SqlFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(file(
                    path, Path.of(shown).resolve(directory.relativize(path)).toString()));
        }
        return files;
    }

    private static SqlFile file(Path path, String shown) {
        try {
            return SqlFile.of(shown, Files.readAllBytes(path));
        } catch (IOException e) {
            String what = Files.exists(path) ? "cannot read the file" : "no such file or directory";
            String remedy = Files.exists(path)
                    ? "let the user that runs headway read it"
                    : "name a .sql file, a directory of them, a URL, migrations or entities";
            return SqlFile.broken(shown, Problem.at(Origin.of(shown), what, remedy));
        }
    }

    /** Not what editors and file managers leave behind. */
    private static boolean isSql(Path path) {
        String name = path.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".sql") && ".#~".indexOf(name.charAt(0)) < 0;
    }
}
