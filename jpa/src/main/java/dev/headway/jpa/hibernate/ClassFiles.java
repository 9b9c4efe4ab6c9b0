package dev.headway.jpa.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds classes by what is written in their files, without loading any. */
final class ClassFiles {

    private static final String SUFFIX = ".class";

    private ClassFiles() {}

    /** Names of the classes in a directory or jar that mention one of these descriptors, sorted. */
    static List<String> mentioning(Path root, Predicate<String> names, List<String> descriptors) {
        try {
            return Files.isDirectory(root)
                    ? inDirectory(root, names, descriptors)
                    : Files.isRegularFile(root) ? inJar(root, names, descriptors) : List.of();
        } catch (IOException e) {
            throw new Refusal(
                    "cannot be read: " + e.getMessage(),
                    root.toString(),
                    "name what holds classes: [entities] classes");
        }
    }

    private static List<String> inDirectory(Path root, Predicate<String> names, List<String> descriptors)
            throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(file -> names.test(name(root.relativize(file).toString())))
                    .filter(file -> mentions(bytes(file), descriptors))
                    .map(file -> name(root.relativize(file).toString()))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(Path jar, Predicate<String> names, List<String> descriptors) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(SUFFIX))
                    // Variants for newer JVMs, which the class loader finds under the plain name.
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .filter(entry -> names.test(name(entry.getName())))
                    .filter(entry -> mentions(bytes(zip, entry), descriptors))
                    .map(entry -> name(entry.getName()))
                    .sorted()
                    .toList();
        }
    }

    private static String name(String file) {
        return file.substring(0, file.length() - SUFFIX.length())
                .replace('/', '.')
                .replace('\\', '.');
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An annotation's descriptor stands in the constant pool as plain text. */
    private static boolean mentions(byte[] file, List<String> descriptors) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return descriptors.stream().anyMatch(text::contains);
    }
}
