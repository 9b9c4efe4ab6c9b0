package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Temporary servers whose JVM and whose watching shell were both killed. */
final class Leftovers {

    /** A younger directory may still be in the making: there, but not yet locked. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private Leftovers() {}

    /** Ends those of this user that lie beside {@code home}. */
    static void sweep(Path home, Programs programs) throws IOException {
        programs.cache().lock().exclusively(() -> {
            try (DirectoryStream<Path> others =
                    Files.newDirectoryStream(home.resolveSibling("."), Temporary.PREFIX + "*")) {
                for (Path other : others) {
                    end(other.normalize(), programs);
                }
            }
            return home;
        });
    }

    private static void end(Path home, Programs programs) throws IOException {
        try {
            Path file = home.resolve("lock");
            if (!isOurs(home) || isYoung(file)) {
                return;
            }
            LockFile lock = LockFile.of(file);
            if (lock.isUnused()) {
                Path data = home.resolve("data");
                Optional<Postmaster> postmaster = Postmaster.read(data);
                if (postmaster.isPresent() && postmaster.get().mayServe(data)) {
                    programs.run("pg_ctl", "stop", "-m", "immediate", "-w", "-D", data.toString());
                }
                FileTree.delete(home);
                lock.discard();
            }
        } catch (NoSuchFileException e) {
            // It went away by itself.
        }
    }

    private static boolean isOurs(Path home) throws IOException {
        return Platform.WINDOWS || UnixUser.owner(home) == UnixUser.current();
    }

    private static boolean isYoung(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(YOUNG));
    }
}
