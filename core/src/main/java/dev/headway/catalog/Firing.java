package dev.headway.catalog;

/** When a trigger, rule or event trigger fires, by {@code session_replication_role}: what stands after ENABLE, or DISABLED. */
public enum Firing {
    ORIGIN,
    DISABLED,
    REPLICA,
    ALWAYS
}
