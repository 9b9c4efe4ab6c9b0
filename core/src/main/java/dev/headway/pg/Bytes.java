package dev.headway.pg;

/** A number of bytes, for people. Immutable. */
public record Bytes(long count) {

    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};

    /** From where on the next unit is easier to read, as {@code pg_size_pretty} has it. */
    private static final long MANY = 10 * 1024;

    /** {@code 44 MB}. */
    @Override
    public String toString() {
        long rest = count;
        int unit = 0;
        while (rest >= MANY && unit < UNITS.length - 1) {
            rest >>= 10;
            unit++;
        }
        return rest + " " + UNITS[unit];
    }
}
