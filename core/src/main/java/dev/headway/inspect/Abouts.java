package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Acl;
import dev.headway.catalog.Aside;
import dev.headway.catalog.Grant;
import dev.headway.catalog.Grantee;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Comments and privileges of everything that has any. */
final class Abouts {

    private final Map<Address, String> comments = new HashMap<>();
    private final Map<Address, SortedSet<Grant>> granted = new HashMap<>();
    private final Map<Address, SortedSet<Grant>> revoked = new HashMap<>();

    private final Set<Address> used = new HashSet<>();

    private Abouts() {}

    static Abouts read(Snapshot snapshot) throws SQLException {
        Abouts abouts = new Abouts();
        snapshot.read("comments", row -> abouts.comments.put(address(row), row.text("comment")));
        snapshot.read("privileges", abouts::privilege);
        return abouts;
    }

    /** What an object has; asking uses it up. */
    About of(Address address, Optional<Identifier> owner) {
        Optional<String> comment = comment(address);
        SortedSet<Grant> more = granted.get(address);
        SortedSet<Grant> fewer = revoked.get(address);
        if (comment.isEmpty() && more == null && fewer == null && owner.isEmpty()) {
            return About.NOTHING;
        }
        return new About(comment, acl(more, fewer), Aside.of(owner));
    }

    Optional<String> comment(Address address) {
        used.add(address);
        return Optional.ofNullable(comments.get(address));
    }

    /** What nobody asked for, and what it is. */
    Map<Address, String> unused() {
        Map<Address, String> unused = new HashMap<>();
        comments.keySet().forEach(address -> unused.put(address, "COMMENT"));
        granted.keySet().forEach(address -> unused.put(address, "PRIVILEGES"));
        revoked.keySet().forEach(address -> unused.put(address, "PRIVILEGES"));
        unused.keySet().removeAll(used);
        return unused;
    }

    private static Acl acl(@Nullable SortedSet<Grant> granted, @Nullable SortedSet<Grant> revoked) {
        return granted == null && revoked == null
                ? Acl.DEFAULT
                : new Acl(granted == null ? new TreeSet<>() : granted, revoked == null ? new TreeSet<>() : revoked);
    }

    private void privilege(Row row) throws SQLException {
        Grantee grantee = row.flag("everybody")
                ? new Grantee.Public()
                : row.flag("owner") ? new Grantee.Owner() : new Grantee.Role(new Identifier(row.text("role")));
        (row.flag("granted") ? granted : revoked)
                .computeIfAbsent(address(row), any -> new TreeSet<>())
                .add(new Grant(grantee, row.text("privilege"), row.flag("grantable")));
    }

    private static Address address(Row row) throws SQLException {
        return new Address(row.number("class"), row.number("object"), (int) row.number("sub"));
    }
}
