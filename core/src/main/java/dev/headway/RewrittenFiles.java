package dev.headway;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Replacement;
import dev.headway.revision.Revision;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Puts revisions into the place of the file of the one that they were made of. Whoever looks, after a crash too, finds each
 * file whole or not at all. New files come first, so that up to the last step the original is there, and a second head
 * beside it that stops every run; the last step replaces the original. Immutable.
 *
 * @param directory what the names of files begin at
 */
public record RewrittenFiles(Path directory, Rewriting.Rewritten rewritten) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /**
     * All of them, or nothing.
     *
     * @return what messages call the files, in the order of their revisions: the last one is the original's
     * @throws IOException if one cannot be written; whatever was is gone again
     * @throws MigrationException if the original is not what was rehearsed any more
     */
    public List<String> write() throws IOException {
        Revision original = rewritten.original().evidence().revision();
        List<Revision> parts = rewritten.revisions();
        Path file = path(original);
        byte[] before = Files.readAllBytes(file);
        requireCurrent(original, before);
        List<Path> made = new ArrayList<>();
        Revision last = parts.get(parts.size() - 1);
        try (Replacement next = Replacement.of(file, before, bytes(last, before, true))) {
            for (Revision part : parts.subList(0, parts.size() - 1)) {
                make(path(part), bytes(part, before, false), made);
            }
            if (!next.isCurrent()) {
                throw changed(original);
            }
            next.take();
        } catch (IOException | RuntimeException e) {
            for (Path each : made) {
                Files.deleteIfExists(each);
            }
            throw e;
        }
        return parts.stream().map(part -> part.origin().file()).toList();
    }

    private Path path(Revision revision) {
        return directory.resolve(revision.origin().file());
    }

    /** What was rehearsed was read a while ago, and somebody has an editor open. */
    private static void requireCurrent(Revision original, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        if (!text.replaceFirst("^\uFEFF", "").equals(original.text())) {
            throw changed(original);
        }
    }

    private static MigrationException changed(Revision original) {
        return new MigrationException(Problem.at(
                original.origin(),
                "the file was changed while it was rehearsed",
                "nothing was written; run it again: headway rehearse --write " + original.id()));
    }

    /** Lines end as they do in the original. */
    private static byte[] bytes(Revision revision, byte[] before, boolean same) {
        boolean windows = new String(before, StandardCharsets.UTF_8).contains("\r\n");
        byte[] text =
                (windows ? revision.text().replace("\n", "\r\n") : revision.text()).getBytes(StandardCharsets.UTF_8);
        boolean marked = same
                && before.length > 2
                && Arrays.equals(Arrays.copyOf(before, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        if (!marked) {
            return text;
        }
        byte[] all = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + text.length);
        System.arraycopy(text, 0, all, BYTE_ORDER_MARK.length, text.length);
        return all;
    }

    /** One that a crash left behind says the same, and stays. */
    private static void make(Path file, byte[] text, List<Path> made) throws IOException {
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), text)) {
            return;
        }
        // No revision's name begins with a dot.
        Path beside = file.resolveSibling("." + file.getFileName() + ".tmp");
        try {
            Files.write(beside, text);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            made.add(file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
