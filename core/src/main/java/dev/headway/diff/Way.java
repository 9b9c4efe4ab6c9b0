package dev.headway.diff;

/** How an object that is on both sides becomes what it is to be. */
enum Way {
    /** By a statement that changes it. */
    ALTER,
    /** By a statement that changes it and that PostgreSQL refuses while certain others use it: ALTER COLUMN TYPE. */
    RETYPE,
    /** By making a new one where it stood, with no gap between them: indexes and constraints. */
    SWAP,
    /** By a new one beside the old, to which its users go over: types. */
    ASIDE,
    /** By dropping and creating it, as nothing else can do it. */
    REPLACE
}
