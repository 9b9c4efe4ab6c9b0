package dev.headway.cli.page;

import dev.headway.pg.LockMode;
import java.util.Optional;

/**
 * A lock on a table, from the statement that takes it to the last one under which it is held, both counted from 1.
 * Immutable.
 *
 * @param mode empty where others were seen to wait, and no lock was
 */
record Hold(Optional<LockMode> mode, ShutOut shutOut, int first, int last) {

    boolean covers(int statement) {
        return first <= statement && statement <= last;
    }

    Hold until(int statement) {
        return new Hold(mode, shutOut, first, statement);
    }

    Hold shuttingOut(ShutOut others) {
        return new Hold(mode, shutOut.or(others), first, last);
    }

    String name() {
        return mode.map(LockMode::sql).orElse("waits");
    }

    /** {@code AE} of ACCESS EXCLUSIVE, where there is no room for more. */
    String initials() {
        return initials(name());
    }

    static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split(" ", -1)) {
            initials.append(Character.toUpperCase(word.charAt(0)));
        }
        return initials.toString();
    }
}
