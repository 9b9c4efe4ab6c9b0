package dev.headway.revision;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Arrays;

/**
 * One file's next content. It is written beside the file and then takes its name, so that whoever looks, after a crash too,
 * finds the old content or the new one. Closing it before that takes it away again. Not thread-safe.
 */
public final class Replacement implements AutoCloseable {

    private final Path file;
    private final byte[] before;
    private final Path beside;

    private Replacement(Path file, byte[] before, Path beside) {
        this.file = file;
        this.before = before;
        this.beside = beside;
    }

    /**
     * Writes it, down to the disk, with the rights of the file.
     *
     * @param before what the file holds
     */
    public static Replacement of(Path named, byte[] before, byte[] after) throws IOException {
        // A link stays one: what it leads to is rewritten.
        Path file = named.toRealPath();
        if (!Files.isWritable(file)) {
            throw new FileSystemException(file.toString());
        }
        // No revision's name begins with a dot.
        Path beside = Files.createTempFile(file.getParent(), "." + file.getFileName() + ".", ".tmp");
        Replacement replacement = new Replacement(file, before.clone(), beside);
        try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(after);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            PosixFileAttributeView rights = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
            if (rights != null) {
                rights.setPermissions(Files.getPosixFilePermissions(file));
            }
            channel.force(true);
            return replacement;
        } catch (IOException e) {
            replacement.close();
            throw e;
        }
    }

    /** Whether the file still holds what it held. */
    public boolean isCurrent() throws IOException {
        return Arrays.equals(before, Files.readAllBytes(file));
    }

    /** The file holds it from now on. */
    public void take() throws IOException {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(beside);
    }
}
