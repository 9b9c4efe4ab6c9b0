package dev.headway.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * As whom the server runs. PostgreSQL refuses to run as root, so root hands it to somebody else: to nobody in
 * particular, in a user namespace of its own (all files stay root's), or, where the kernel or a container forbids that,
 * to an ordinary user.
 *
 * @param prefix goes before every command; empty when nothing has to change
 * @param owner the number of the user that the data directory has to belong to; empty when nothing has to change
 */
record Account(List<String> prefix, OptionalInt owner) {

    /** The user that this JVM runs as. */
    static final Account SELF = new Account(List.of(), OptionalInt.empty());

    /**
     * What may work for that data directory, the best first; whoever calls has to try. A directory that belongs to an
     * ordinary user stays theirs, also under {@code sudo}.
     */
    static List<Account> candidates(Path dataDirectory) throws IOException {
        if (Platform.WINDOWS || UnixUser.current() != UnixUser.ROOT) {
            return List.of(SELF);
        }
        int owner = Files.exists(dataDirectory) ? UnixUser.owner(dataDirectory) : UnixUser.ROOT;
        if (owner != UnixUser.ROOT) {
            return UnixUser.of(owner).map(Account::asUser).orElse(List.of());
        }
        List<Account> found = new ArrayList<>();
        found.add(namespace());
        Optional<UnixUser> other = UnixUser.unprivileged();
        other.ifPresent(user -> found.addAll(asUser(user)));
        return found;
    }

    /** A user namespace without any mapping: to PostgreSQL we are nobody, to the kernel still the owner of root's files. */
    static Account namespace() {
        return new Account(List.of("unshare", "-U"), OptionalInt.of(UnixUser.ROOT));
    }

    /**
     * Three ways to become a user. The first keeps the right to pass through root's directories, so that data below
     * {@code /root} work; the others are for systems where {@code setpriv} cannot do that.
     */
    static List<Account> asUser(UnixUser user) {
        OptionalInt owner = OptionalInt.of(user.uid());
        List<String> setpriv = List.of(
                "setpriv",
                "--reuid=" + user.uid(),
                "--regid=" + user.gid(),
                "--clear-groups",
                "--inh-caps=-all,+dac_override",
                "--ambient-caps=-all,+dac_override");
        List<String> su = List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", user.name());
        return List.of(
                new Account(setpriv, owner),
                new Account(List.of("runuser", "-u", user.name(), "--"), owner),
                new Account(su, owner));
    }
}
