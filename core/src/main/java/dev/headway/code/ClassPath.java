package dev.headway.code;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;

/**
 * A class path as a setting gives it: directories, jars, and {@code lib/*} for all jars of a directory. Of a Spring Boot jar its
 * own classes are on it, not the jars within.
 */
public final class ClassPath {

    private static final String WILDCARD = "*";
    private static final String SPRING_BOOT = "BOOT-INF/classes/";

    private ClassPath() {}

    /**
     * What is on it, behind all that {@code parent} knows.
     *
     * @param text entries, one a line or separated by {@link File#pathSeparator}
     * @param base where relative ones begin
     * @throws UsageException with every entry that is not there, since Java would pass it over in silence
     */
    public static URLClassLoader loader(String text, Path base, ClassLoader parent) {
        List<Problem> problems = new ArrayList<>();
        List<URL> urls = new ArrayList<>();
        for (String entry : entries(text)) {
            add(entry, base, urls, problems);
        }
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), parent);
    }

    /** What stands between separators and line ends. */
    public static List<String> entries(String text) {
        return Arrays.stream(text.split("[\\n" + File.pathSeparator + "]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static void add(String entry, Path base, List<URL> urls, List<Problem> problems) {
        boolean all = entry.equals(WILDCARD) || entry.endsWith("/" + WILDCARD);
        try {
            Path path = base.resolve(all ? entry.substring(0, entry.length() - 1) : entry);
            if (all && Files.isDirectory(path)) {
                for (Path jar : jars(path)) {
                    urls.add(url(jar));
                }
            } else if (!all && Files.exists(path)) {
                urls.add(url(path));
                springBoot(path).ifPresent(urls::add);
            } else {
                problems.add(missing(entry));
            }
        } catch (InvalidPathException e) {
            problems.add(missing(entry));
        }
    }

    private static Problem missing(String entry) {
        return Problem.of(
                "no such directory or jar",
                "setting classpath: " + entry,
                "compile first, or name what is there: directories, jars, lib/* for all jars of one, separated by "
                        + File.pathSeparator);
    }

    private static List<Path> jars(Path directory) {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        jars.sort(null);
        return jars;
    }

    private static Optional<URL> springBoot(Path path) {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.getEntry(SPRING_BOOT) == null
                    ? Optional.empty()
                    : Optional.of(url("jar:" + path.toUri() + "!/" + SPRING_BOOT));
        } catch (IOException noJar) {
            // Java passes it over, and a class that is missing is told by its name.
            return Optional.empty();
        }
    }

    private static URL url(Path path) {
        return url(path.toUri().toString());
    }

    private static URL url(String text) {
        try {
            return new URL(text);
        } catch (MalformedURLException e) {
            throw new IllegalStateException("it was made of a path: " + text, e);
        }
    }
}
