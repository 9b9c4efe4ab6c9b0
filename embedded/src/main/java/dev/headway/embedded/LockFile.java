package dev.headway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes as between threads. The operating system lets go of it when a process dies, however it
 * dies. Byte 0 is the exclusive lock, byte 1 is shared by all who use what the lock guards.
 *
 * <p>One channel per file and JVM: closing any of them would drop all POSIX locks that the process has
 * on that file. Thread-safe.
 */
final class LockFile {

    private static final ConcurrentMap<Path, LockFile> ALL = new ConcurrentHashMap<>();

    private final Path path;
    private final FileChannel channel;
    private final ReentrantLock threads = new ReentrantLock();
    private int users;
    private @Nullable FileLock shared;

    private LockFile(Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lock of that file, which is created if missing; its directory is made too. */
    static LockFile of(Path path) throws IOException {
        Path directory = path.toAbsolutePath().resolveSibling(".").normalize();
        Files.createDirectories(directory);
        Path real = directory.toRealPath().resolve(path.getFileName());
        return ALL.computeIfAbsent(real, LockFile::new);
    }

    /** Something to do that may fail. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Runs it while nobody else is in here, after waiting for as long as that takes. */
    <T> T exclusively(Work<T> work) throws IOException {
        threads.lock();
        try {
            if (threads.getHoldCount() > 1) {
                return work.run();
            }
            FileLock lock = channel.lock(0, 1, false);
            try {
                return work.run();
            } finally {
                lock.release();
            }
        } finally {
            threads.unlock();
        }
    }

    /** Counts this caller as a user. To be called within {@link #exclusively}. */
    void join() throws IOException {
        if (users++ == 0) {
            shared = channel.lock(1, 1, true);
        }
    }

    /** Counts it out again; true if nobody else, in any process, is a user now. To be called within {@link #exclusively}. */
    boolean leave() throws IOException {
        if (--users > 0) {
            return false;
        }
        FileLock own = shared;
        if (own != null) {
            own.release();
        }
        return isUnused();
    }

    /** True if no process uses what it guards, this one included. */
    boolean isUnused() throws IOException {
        if (users > 0) {
            return false;
        }
        try (FileLock all = channel.tryLock(1, 1, false)) {
            return all != null;
        }
    }

    /** Lets go of everything, for a file that is removed and never comes back. */
    void discard() throws IOException {
        ALL.remove(path, this);
        channel.close();
    }
}
