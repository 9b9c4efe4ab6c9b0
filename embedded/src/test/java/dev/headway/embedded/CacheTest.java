package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class CacheTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsThereIsNotMadeAgain() throws IOException {
        Cache cache = new Cache(directory.resolve("cache"));
        AtomicInteger made = new AtomicInteger();
        Cache.Maker maker = fresh -> Files.writeString(fresh.resolve("n"), "" + made.incrementAndGet());
        assertEquals("1", Files.readString(cache.directory("x", maker).resolve("n")));
        assertEquals("1", Files.readString(cache.directory("x", maker).resolve("n")));
    }

    @Test
    void whatWasInterruptedIsMadeAnew() throws IOException {
        Cache cache = new Cache(directory.resolve("cache"));
        assertThrows(
                IOException.class,
                () -> cache.directory("x", fresh -> {
                    Files.writeString(fresh.resolve("half"), "");
                    throw new IOException("killed");
                }));
        assertFalse(Files.exists(cache.root().resolve("x")));
        Path made = cache.directory("x", fresh -> Files.writeString(fresh.resolve("whole"), ""));
        assertTrue(Files.exists(made.resolve("whole")));
        assertFalse(Files.exists(made.resolve("half")));
    }

    @Test
    void anArchiveCannotWriteOutsideItsDirectory() throws IOException {
        Path inside = Files.createDirectory(directory.resolve("inside"));
        for (String name : new String[] {"../outside", "a/../../outside"}) {
            byte[] archive = archive(name, "x");
            assertThrows(IOException.class, () -> Archive.unpack(new ByteArrayInputStream(archive), inside));
        }
        assertFalse(Files.exists(directory.resolve("outside")));
    }

    @Test
    void aTruncatedArchiveIsAFault() throws IOException {
        byte[] archive = archive("bin/postgres", "x".repeat(100_000));
        byte[] half = java.util.Arrays.copyOf(archive, archive.length / 2);
        assertThrows(IOException.class, () -> Archive.unpack(new ByteArrayInputStream(half), directory));
    }

    @Test
    void theMajorIsReadFromTheArchiveItself() throws IOException {
        byte[] archive = archive("share/postgresql/postgres.bki", "# PostgreSQL 17\ncreate pg_proc 1255\n");
        assertEquals(new Major(17), Archive.major(new ByteArrayInputStream(archive)));
        byte[] other = archive("share/readme", "# PostgreSQL 17\n");
        assertThrows(IOException.class, () -> Archive.major(new ByteArrayInputStream(other)));
    }

    @Test
    void theArchiveOnTheClassPathTellsTheVersionOfItsJar() throws IOException {
        for (Binaries binaries : Binaries.onClassPath()) {
            try (var packed = binaries.open()) {
                assertEquals(binaries.major(), Archive.major(packed));
            }
        }
    }

    private static byte[] archive(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream xz = new XZOutputStream(bytes, new LZMA2Options(0));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(xz)) {
            byte[] content = text.getBytes(StandardCharsets.US_ASCII);
            TarArchiveEntry entry = new TarArchiveEntry(name, true);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
