package dev.headway.statistics;

/** How fast something was done where it was measured. Immutable. */
public record Rate(double rowsPerSecond, double bytesPerSecond) {

    public Rate {
        if (!(rowsPerSecond > 0) || !(bytesPerSecond > 0)) {
            throw new IllegalArgumentException("nothing gets done at " + rowsPerSecond + " rows a second");
        }
    }
}
