package dev.headway.pg;

import java.util.Locale;

/**
 * The modes in which PostgreSQL locks a relation, weakest first. Source: the manual's "Explicit Locking". What they shut
 * out follows from the table of conflicts there.
 */
public enum LockMode {
    ACCESS_SHARE,
    ROW_SHARE,
    ROW_EXCLUSIVE,
    SHARE_UPDATE_EXCLUSIVE,
    SHARE,
    SHARE_ROW_EXCLUSIVE,
    EXCLUSIVE,
    ACCESS_EXCLUSIVE;

    /** Whether who reads has to wait: a SELECT takes ACCESS SHARE. */
    public boolean shutsOutReaders() {
        return this == ACCESS_EXCLUSIVE;
    }

    /** Whether who writes has to wait: INSERT, UPDATE and DELETE take ROW EXCLUSIVE. */
    public boolean shutsOutWriters() {
        return compareTo(SHARE) >= 0;
    }

    /** As {@code pg_locks.mode} has it: {@code AccessExclusiveLock}. */
    public String inPgLocks() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.append("Lock").toString();
    }

    /** As SQL has it: {@code ACCESS EXCLUSIVE}. */
    public String sql() {
        return name().replace('_', ' ');
    }

    /** @throws IllegalArgumentException if {@code pg_locks} has no such mode for relations */
    public static LockMode ofPgLocks(String mode) {
        for (LockMode each : values()) {
            if (each.inPgLocks().equals(mode)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no lock mode of a relation: " + mode);
    }
}
