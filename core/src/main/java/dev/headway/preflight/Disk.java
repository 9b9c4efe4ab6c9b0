package dev.headway.preflight;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file system. Immutable.
 *
 * @param identity equal for directories on the same one
 * @param free bytes that one more file may have
 */
record Disk(Object identity, long free) {

    /** Where disks are looked at. */
    interface Seen {
        /** The one that a directory is on; empty where that cannot be seen. */
        Optional<Disk> of(Path directory);
    }

    /** Those of this machine. */
    static Optional<Disk> here(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                return Optional.empty();
            }
            FileStore store = Files.getFileStore(directory);
            return Optional.of(new Disk(store, store.getUsableSpace()));
        } catch (IOException closed) {
            // A data directory is its server's own, and what is in it nobody else's to see.
            return Optional.empty();
        }
    }
}
