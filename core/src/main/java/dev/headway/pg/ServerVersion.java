package dev.headway.pg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PostgreSQL version as {@code server_version_num} has it: {@code 180004} is 18.4. Ordered by age. Immutable.
 *
 * @param number major times 10000 plus minor
 */
public record ServerVersion(int number) implements Comparable<ServerVersion> {

    /** The oldest major that Headway works with. */
    public static final int OLDEST_MAJOR = 14;

    /** The newest major that Headway is tested with; newer ones are served, not refused. */
    public static final int NEWEST_TESTED_MAJOR = 18;

    private static final Pattern TEXT = Pattern.compile("\\s*(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\D.*)?", Pattern.DOTALL);

    public ServerVersion {
        if (number < 0) {
            throw new IllegalArgumentException("not a server version: " + number);
        }
    }

    /** {@code of(18, 4)} is 18.4. */
    public static ServerVersion of(int major, int minor) {
        return new ServerVersion(major * 10_000 + minor);
    }

    /**
     * Reads {@code server_version} as servers write it, such as {@code 18.4 (Debian 18.4-1.pgdg12+1)} or
     * {@code 19beta2}; empty for what does not begin with a number.
     */
    public static Optional<ServerVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int minor = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        return Optional.of(of(Integer.parseInt(matcher.group(1)), minor));
    }

    public int major() {
        return number / 10_000;
    }

    public int minor() {
        return number % 10_000;
    }

    public boolean isAtLeast(int major) {
        return major() >= major;
    }

    /** Whether this is not older than what Headway works with. */
    public boolean isSupported() {
        return isAtLeast(OLDEST_MAJOR);
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    /** {@code 18.4}. */
    @Override
    public String toString() {
        return major() + "." + minor();
    }
}
