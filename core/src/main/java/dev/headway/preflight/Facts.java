package dev.headway.preflight;

import dev.headway.sql.Identifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The catalog's answers. What is missing there is missing here: whether that is a fault, PostgreSQL tells. Immutable.
 *
 * @param extensions those that could be made and are not there
 */
record Facts(
        Server server,
        Map<Subject, Thing> things,
        Map<Identifier, Role> roles,
        Map<Identifier, Extension> extensions,
        Map<IndexPlace, Index> indexes,
        Map<Column, Unvalidated> unvalidated) {

    Facts {
        things = Map.copyOf(things);
        roles = Map.copyOf(roles);
        extensions = Map.copyOf(extensions);
        indexes = Map.copyOf(indexes);
        unvalidated = Map.copyOf(unvalidated);
    }

    Optional<Thing> thing(Subject subject) {
        return Optional.ofNullable(things.get(subject));
    }

    /**
     * Another role. Immutable.
     *
     * @param ours whether it is our role itself
     * @param settable whether our login may SET ROLE to it
     * @param givable whether our role may hand things over to it
     * @param loginMember whether our login is a member, if one that may not SET ROLE
     * @param member whether our role is
     * @param creates the schemas in which it may make things
     */
    record Role(
            String name,
            boolean ours,
            boolean settable,
            boolean givable,
            boolean loginMember,
            boolean member,
            Set<String> creates) {

        Lack unsettable(Server server) {
            return Lack.membership(name, server.settable(name, server.login(), loginMember));
        }

        Lack ungivable(Server server) {
            return Lack.membership(name, server.settable(name, server.role(), member));
        }

        Lack createIn(String schema) {
            return new Lack(
                    "CREATE on schema " + schema + " for role " + name,
                    "",
                    "GRANT CREATE ON SCHEMA " + schema + " TO " + name,
                    Optional.empty());
        }
    }

    /**
     * An extension that is not installed. Immutable.
     *
     * @param superuser whether only a superuser may make it
     * @param trusted whether CREATE on the database is as good
     */
    record Extension(String name, boolean superuser, boolean trusted) {}

    /** An index by its name, in the schema of the table that a statement names. */
    record IndexPlace(Name table, Identifier index) {}

    /**
     * An INVALID index. Immutable.
     *
     * @param onThatTable whether it is the named table's
     * @param underWay whether another session may be about to make it valid
     */
    record Index(String name, boolean onThatTable, boolean underWay) {}

    /** A column of a table. */
    record Column(Name table, Identifier column) {}

    /** A CHECK that says of a column that it is not null, and that is NOT VALID. */
    record Unvalidated(String table, Identifier constraint) {}
}
