package dev.headway.entities;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes that are older than their sources would tell yesterday's schema. */
final class Freshness {

    private static final int SHOWN = 5;

    private static final Pattern MAPPED =
            Pattern.compile("@(?:[\\w.]+\\.)?(?:Entity|Embeddable|MappedSuperclass|Converter)\\b");

    /** What a schema may depend on: mapped classes, and the enums that they have for attributes. */
    private static final Pattern RELEVANT = Pattern.compile("jakarta\\.persistence|org\\.hibernate|\\benum\\b");

    private Freshness() {}

    /** @throws MigrationException if somebody has yet to compile */
    static void require(List<Path> classes) {
        List<String> stale = new ArrayList<>();
        List<String> orphans = new ArrayList<>();
        for (Path directory : classes) {
            if (!Files.exists(directory)) {
                throw new MigrationException(Problem.of(
                        "there are no classes", directory.toString(), "compile first: " + compiler(directory)));
            }
            List<Path> sources = sources(directory);
            for (Path each : sources) {
                stale.addAll(stale(each, directory));
            }
            if (!sources.isEmpty()) {
                orphans.addAll(Orphans.of(directory, module(directory)));
            }
        }
        if (!stale.isEmpty()) {
            throw new MigrationException(Problem.of(
                    stale.size() + (stale.size() == 1 ? " class is" : " classes are") + " older than the source",
                    shown(stale),
                    "compile first: " + compiler(classes.get(0))));
        }
        if (!orphans.isEmpty()) {
            throw new MigrationException(Problem.of(
                    orphans.size() + (orphans.size() == 1 ? " mapped class has" : " mapped classes have")
                            + " no source any more",
                    shown(orphans),
                    "compile afresh: " + (isGradle(classes.get(0)) ? "gradle clean classes" : "mvn clean compile")));
        }
    }

    private static String shown(List<String> files) {
        return files.stream().limit(SHOWN).collect(Collectors.joining(", ")) + (files.size() > SHOWN ? ", …" : "");
    }

    private static String compiler(Path classes) {
        return isGradle(classes) ? "gradle classes" : "mvn compile";
    }

    private static boolean isGradle(Path classes) {
        return classes.endsWith("main") && !classes.endsWith(Path.of("target", "classes"));
    }

    /** The directory that holds {@code target/classes} or {@code build/classes/java/main}. */
    private static Path module(Path classes) {
        return classes.toAbsolutePath()
                .normalize()
                .resolve(isGradle(classes) ? "../../../.." : "../..")
                .normalize();
    }

    /** Where builds keep them: beside {@code target/classes}, or {@code build/classes/java/main}. */
    private static List<Path> sources(Path classes) {
        Path real = classes.toAbsolutePath().normalize();
        List<Path> found = new ArrayList<>();
        if (real.endsWith(Path.of("target", "classes"))) {
            Path module = real.resolve("../..").normalize();
            Stream.of("java", "kotlin").map(module.resolve("src/main")::resolve).forEach(found::add);
        }
        for (String language : List.of("java", "kotlin")) {
            if (real.endsWith(Path.of(language, "main"))) {
                found.add(real.resolve("../../../..")
                        .normalize()
                        .resolve("src/main")
                        .resolve(language));
            }
        }
        return found.stream().filter(Files::isDirectory).toList();
    }

    private static List<String> stale(Path sources, Path classes) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> stale = new ArrayList<>();
            for (Path source : files.filter(Freshness::isSource).sorted().toList()) {
                if (isStale(source, classes.resolve(compiled(sources.relativize(source))))) {
                    stale.add(source.toString());
                }
            }
            return stale;
        } catch (IOException | UncheckedIOException e) {
            throw new MigrationException(
                    Problem.of("cannot list the directory", sources.toString(), "let this user read it"));
        }
    }

    private static boolean isSource(Path file) {
        return file.toString().endsWith(".java") || file.toString().endsWith(".kt");
    }

    private static String compiled(Path source) {
        String path = source.toString();
        return path.substring(0, path.lastIndexOf('.')) + ".class";
    }

    /** A file of Kotlin need not be called after the class in it. */
    private static boolean isStale(Path source, Path compiled) throws IOException {
        if (!Files.exists(compiled)) {
            return source.toString().endsWith(".java")
                    && MAPPED.matcher(Files.readString(source)).find();
        }
        return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(compiled)) > 0
                && RELEVANT.matcher(Files.readString(source)).find();
    }
}
