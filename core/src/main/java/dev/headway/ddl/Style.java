package dev.headway.ddl;

/** Which form is written where PostgreSQL knows several. */
public enum Style {
    /** The form that shuts out readers and writers of filled tables for the shortest time, in as many sections as it needs. */
    ONLINE,
    /** The shortest form, for databases that nobody uses meanwhile. */
    PLAIN
}
