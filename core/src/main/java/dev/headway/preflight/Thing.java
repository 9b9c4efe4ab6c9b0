package dev.headway.preflight;

import java.util.Optional;
import java.util.Set;

/**
 * What stands in the catalog under a name, and how our role stands to it. Names are as SQL writes them. Immutable.
 *
 * @param kind {@code table}
 * @param name {@code public.users}; of a schema its own name
 * @param owned whether our role has the privileges of its owner
 * @param schema where it stands; of a schema itself
 * @param schemaOwned whether our role has the privileges of the schema's owner
 * @param usable whether our role has USAGE on the schema
 * @param creatable whether our role has CREATE on the schema
 * @param held privileges of our role on the relation; for those that columns have, on one column at least
 * @param ruled whether a rule may turn what is written to it into something else
 * @param carrier what ALTER … OWNER TO would be said to: {@code TABLE public.users} for an index of it
 */
record Thing(
        String kind,
        String name,
        Owner owner,
        boolean owned,
        String schema,
        boolean schemaOwned,
        boolean usable,
        boolean creatable,
        Set<String> held,
        boolean ruled,
        String carrier) {

    /** Whether OWNER TO that role does anything: an index goes with its table, and is passed over. */
    boolean isGiven(String role) {
        return !kind.equals("index") && !owner.name().equals(role);
    }

    /**
     * Who owns it. Immutable.
     *
     * @param grantable whether to make our role a member is sensible and helps: not of a superuser, not in a circle
     * @param member whether our role is a member already, if one without its privileges
     * @param reachable what HEADWAY_ROLE would call it; empty if our login may not SET ROLE to it
     */
    record Owner(String name, boolean grantable, boolean member, Optional<String> reachable) {}
}
