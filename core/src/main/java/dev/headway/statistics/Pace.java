package dev.headway.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was measured of a server. Immutable.
 *
 * @param rates of what was measured; what took too long is not among them
 * @param indexBytesPerSecond how fast an index grows that is built
 */
public record Pace(Map<Labour, Rate> rates, Optional<Double> indexBytesPerSecond) {

    /** Of a server that nobody measured. */
    public static final Pace UNKNOWN = new Pace(Map.of(), Optional.empty());

    public Pace {
        Map<Labour, Rate> sorted = new EnumMap<>(Labour.class);
        sorted.putAll(rates);
        rates = Collections.unmodifiableMap(sorted);
    }

    Optional<Rate> of(Labour labour) {
        return Optional.ofNullable(rates.get(labour));
    }
}
