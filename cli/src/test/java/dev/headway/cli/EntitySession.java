package dev.headway.cli;

import dev.headway.embedded.Database;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A session in a project with Java in it, where one may also type:
 * <pre>
 * $ compile MODULE    its src/main/java, into target/classes, as Maven does
 * $ gradle MODULE     its src/main/java, into build/classes/java/main, as Gradle does
 * $ edit FILE         as if somebody had saved it just now
 * </pre>
 * and write {@code $HIBERNATE} for a directory of jars.
 */
final class EntitySession extends Session {

    private final Path directory;
    private final Path hibernate;

    EntitySession(Path directory, Database database, Path hibernate, List<String> transcript) {
        super(directory, database, transcript);
        this.directory = directory;
        this.hibernate = hibernate.toAbsolutePath().normalize();
    }

    @Override
    void type(String command, List<String> content) throws IOException, SQLException {
        String rest = command.substring(command.indexOf(' ') + 1);
        switch (command.substring(0, command.indexOf(' '))) {
            case "compile" -> compile(directory.resolve(rest), "target/classes");
            case "gradle" -> compile(directory.resolve(rest), "build/classes/java/main");
            case "edit" ->
                Files.setLastModifiedTime(
                        directory.resolve(rest), FileTime.from(Instant.now().plusSeconds(60)));
            default ->
                super.type(
                        command,
                        content.stream()
                                .map(line -> line.replace("$HIBERNATE", hibernate.toString()))
                                .toList());
        }
    }

    private void compile(Path module, String place) throws IOException {
        Path classes = Files.createDirectories(module.resolve(place));
        List<String> arguments =
                new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", classPath(classes)));
        try (Stream<Path> sources = Files.walk(module.resolve("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalArgumentException("does not compile: " + module);
        }
    }

    /** With what the other modules made. */
    private String classPath(Path classes) throws IOException {
        try (Stream<Path> jars = Files.list(hibernate);
                Stream<Path> modules = Files.list(directory)) {
            return Stream.of(
                            Stream.of(classes, Path.of(System.getProperty("java.class.path"))),
                            modules.map(module -> module.resolve("target/classes"))
                                    .filter(Files::isDirectory),
                            jars)
                    .flatMap(paths -> paths)
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
