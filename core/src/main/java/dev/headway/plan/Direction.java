package dev.headway.plan;

/** Which way a step takes the schema. */
public enum Direction {
    UPGRADE,
    DOWNGRADE;

    /** {@code upgrade} or {@code downgrade}, as the log and the journal have it. */
    @Override
    public String toString() {
        return this == UPGRADE ? "upgrade" : "downgrade";
    }
}
