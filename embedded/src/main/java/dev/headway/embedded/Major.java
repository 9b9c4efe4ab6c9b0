package dev.headway.embedded;

/**
 * A major version of PostgreSQL, the number that decides which data directories fit: 18 of 18.6. Immutable.
 *
 * @param number 10 or more; before that a major had two parts
 */
public record Major(int number) implements Comparable<Major> {

    public Major {
        if (number < 10) {
            throw new IllegalArgumentException("PostgreSQL counts its majors 10, 11, 12 …: " + number);
        }
    }

    @Override
    public int compareTo(Major other) {
        return Integer.compare(number, other.number);
    }

    /** The number alone, as {@code PG_VERSION} in a data directory holds it. */
    @Override
    public String toString() {
        return Integer.toString(number);
    }
}
