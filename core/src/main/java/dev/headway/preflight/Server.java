package dev.headway.preflight;

/**
 * What holds for the database as a whole, names as SQL writes them. Immutable.
 *
 * @param major of PostgreSQL
 * @param role ours
 * @param login who logged in
 * @param superuser whether ours is one
 * @param inherits whether ours has the privileges of roles that it becomes a member of from now on
 * @param creates whether ours has CREATE on the database
 * @param managed whether the server is one whose provider lets some roles do more than PostgreSQL would
 * @param hooked whether an event trigger sees what we do, and may change it
 */
record Server(
        int major,
        String role,
        String login,
        String database,
        boolean superuser,
        boolean inherits,
        boolean creates,
        boolean managed,
        boolean hooked) {

    private static final int MEMBERSHIP_HAS_OPTIONS = 16;

    /** Privileges of that role for ours, from the next statement on; what a member has already must be told anew. */
    String membership(String other, boolean member) {
        boolean told = (member || !inherits) && major >= MEMBERSHIP_HAS_OPTIONS;
        return "GRANT " + other + " TO " + role + (told ? " WITH INHERIT TRUE" : "");
    }

    /** That one may become another, or hand things over to it. */
    String settable(String other, String one, boolean member) {
        return "GRANT " + other + " TO " + one + (member && major >= MEMBERSHIP_HAS_OPTIONS ? " WITH SET TRUE" : "");
    }
}
