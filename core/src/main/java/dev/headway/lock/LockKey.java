package dev.headway.lock;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The key of the advisory lock, in PostgreSQL's two-integer form. The first integer spells "HWAY" and says whose lock it
 * is in {@code pg_locks}; the second is the CRC-32 of the version table's qualified name, so that two services with
 * version tables of their own in one database do not wait for each other. Immutable.
 */
public record LockKey(int classId, int objectId) {

    private static final int HWAY = 0x48574159;

    /** The key for the history that {@code versionTable}, quoted and qualified, holds. */
    public static LockKey of(String versionTable) {
        CRC32 crc = new CRC32();
        crc.update(versionTable.getBytes(StandardCharsets.UTF_8));
        return new LockKey(HWAY, (int) crc.getValue());
    }

    /** The two numbers as {@code pg_try_advisory_lock} takes them. */
    public String arguments() {
        return classId + ", " + objectId;
    }

    /** The first number as {@code pg_locks} shows it, unsigned. */
    long unsignedClassId() {
        return Integer.toUnsignedLong(classId);
    }

    /** The second number as {@code pg_locks} shows it, unsigned. */
    long unsignedObjectId() {
        return Integer.toUnsignedLong(objectId);
    }
}
