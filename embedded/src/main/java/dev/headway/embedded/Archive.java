package dev.headway.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The archive in a jar of binaries: a tar in xz with {@code bin}, {@code lib} and {@code share} at its root. */
final class Archive {

    private static final Pattern FIRST_LINE = Pattern.compile("# PostgreSQL (\\d+)");

    private Archive() {}

    /** Writes everything below {@code directory}, which is there and empty. Closes the stream. */
    static void unpack(InputStream packed, Path directory) throws IOException {
        try (TarArchiveInputStream tar = open(packed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = directory.resolve(entry.getName()).normalize();
                if (!path.startsWith(directory)) {
                    throw new IOException("leads out of its directory: " + entry.getName());
                }
                write(tar, entry, path);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if (!Platform.WINDOWS) {
            boolean program = (entry.getMode() & 0100) != 0;
            // Readable by all: as root, the server runs as somebody else.
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** The major version, from the first line of {@code postgres.bki}. */
    static Major major(InputStream packed) throws IOException {
        try (TarArchiveInputStream tar = open(packed)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("/postgres.bki")) {
                    Matcher line = FIRST_LINE.matcher(new String(tar.readNBytes(64), StandardCharsets.US_ASCII));
                    if (line.find()) {
                        return new Major(Integer.parseInt(line.group(1)));
                    }
                }
            }
        }
        throw new IOException("holds no postgres.bki that tells its version");
    }

    private static TarArchiveInputStream open(InputStream packed) throws IOException {
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)), "UTF-8");
    }
}
