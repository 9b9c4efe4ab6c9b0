package dev.headway.preflight;

import java.util.Optional;

/**
 * Something that our role lacks, and the SQL that mends it. Immutable.
 *
 * @param what {@code CREATE on schema reports}
 * @param privilege to be granted on the {@code target}; empty: the target is the whole statement
 * @param target {@code SCHEMA reports}, or a statement without its semicolon
 * @param reachable a role that our login may become, and that lacks nothing here
 */
record Lack(String what, String privilege, String target, Optional<String> reachable) {

    static Lack privilege(String privilege, String target, String spoken) {
        return new Lack(privilege + " on " + spoken, privilege, target, Optional.empty());
    }

    static Lack membership(String role, String remedy) {
        return new Lack("membership in role " + role, "", remedy, Optional.empty());
    }

    /** Of a thing, for which our role would have to be as good as its owner. */
    static Lack ownership(Thing thing, Server server) {
        Thing.Owner owner = thing.owner();
        String remedy = owner.grantable()
                ? server.membership(owner.name(), owner.member())
                : "ALTER " + thing.carrier() + " OWNER TO " + server.role();
        return new Lack(
                "ownership of " + thing.kind() + " " + thing.name() + ", which " + owner.name() + " owns",
                "",
                remedy,
                owner.reachable());
    }
}
