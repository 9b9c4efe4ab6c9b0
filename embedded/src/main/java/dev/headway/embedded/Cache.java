package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** A directory of things that are made once and kept: unpacked binaries, fresh data directories to copy. */
record Cache(Path root) {

    /** Makes something below a directory that is there and empty. */
    interface Maker {
        void make(Path directory) throws IOException;
    }

    /**
     * Where it may lie: {@code headway} in the user's cache directory, then one in the temporary directory, for whoever
     * has no home or may not let the server's account into it.
     */
    static List<Cache> candidates() {
        List<Cache> found = new ArrayList<>();
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path home = Path.of(System.getProperty("user.home", "?"));
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            found.add(new Cache(Path.of(xdg, "headway")));
        } else if (home.isAbsolute() && Files.isDirectory(home)) {
            found.add(new Cache(home.resolve(".cache").resolve("headway")));
        }
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9_-]", "_");
        found.add(new Cache(Path.of(System.getProperty("java.io.tmpdir"), "headway-cache-" + user)));
        return found;
    }

    /** Makes the directory; refuses one that somebody else made, since programs in it are run. */
    void claim() throws IOException {
        Files.createDirectories(root);
        if (!Platform.WINDOWS && UnixUser.owner(root) != UnixUser.current()) {
            throw new IOException("belongs to another user");
        }
    }

    /** Guards what is below the root against two who make the same thing. */
    LockFile lock() throws IOException {
        return LockFile.of(root.resolve("lock"));
    }

    /**
     * The directory of that name. If missing it is made under another name and renamed when complete: whoever is killed
     * in between leaves nothing half.
     */
    Path directory(String name, Maker maker) throws IOException {
        Path target = root.resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        return lock().exclusively(() -> {
            if (!Files.isDirectory(target)) {
                Path fresh = root.resolve(name + ".new");
                FileTree.delete(fresh);
                Files.createDirectory(fresh);
                maker.make(fresh);
                Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
            }
            return target;
        });
    }
}
