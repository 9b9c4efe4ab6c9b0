package dev.headway.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A line of {@code /etc/passwd}. */
record UnixUser(String name, int uid, int gid) {

    static final int ROOT = 0;

    /** The numbers of the user that this JVM runs as; the JDK has no word for it, but a file that we make carries it. */
    static int current() {
        return Current.UID;
    }

    /** The number of the user that a file belongs to. */
    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /** An ordinary user to run a server as: the one made for it, or nobody. */
    static Optional<UnixUser> unprivileged() throws IOException {
        Optional<UnixUser> postgres = find(user -> user.name.equals("postgres"));
        return postgres.isPresent() ? postgres : find(user -> user.name.equals("nobody"));
    }

    /** The user of that number. */
    static Optional<UnixUser> of(int uid) throws IOException {
        return find(user -> user.uid == uid);
    }

    private static Optional<UnixUser> find(Predicate<UnixUser> wanted) throws IOException {
        Path passwd = Path.of("/etc/passwd");
        if (!Files.isReadable(passwd)) {
            return Optional.empty();
        }
        return Files.readAllLines(passwd).stream()
                .map(line -> List.of(line.split(":", -1)))
                .filter(fields -> fields.size() == 7)
                .map(fields ->
                        new UnixUser(fields.get(0), Integer.parseInt(fields.get(2)), Integer.parseInt(fields.get(3))))
                .filter(wanted)
                .findFirst();
    }

    private static final class Current {

        static final int UID = read();

        private static int read() {
            try {
                Path file = Files.createTempFile("headway", ".uid");
                try {
                    return owner(file);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
