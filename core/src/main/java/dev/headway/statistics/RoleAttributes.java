package dev.headway.statistics;

/** What a role may do that no GRANT gives, as {@code pg_roles} has it. Immutable. */
public record RoleAttributes(boolean superuser, boolean createdb, boolean createrole, boolean bypassrls) {}
