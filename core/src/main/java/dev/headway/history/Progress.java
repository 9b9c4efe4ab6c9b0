package dev.headway.history;

import dev.headway.sql.Checksum;
import dev.headway.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * How far a section has come that no transaction holds together. Immutable.
 *
 * @param direction upgrade or downgrade
 * @param checksum of the statements that have taken effect; empty if none has
 * @param done how many statements have taken effect
 * @param total how many there are
 * @param intended the statement that was about to run by itself
 * @param evidence what the catalog said before it ran, by which to tell later whether it did
 */
public record Progress(
        String revision,
        String direction,
        String checksum,
        int done,
        int total,
        Optional<String> intended,
        Optional<String> evidence) {

    /** Nothing has taken effect. */
    public static Progress none(String revision, String direction, int total) {
        return new Progress(revision, direction, "", 0, total, Optional.empty(), Optional.empty());
    }

    /** After one more statement. */
    public Progress taken(Statement statement) {
        return new Progress(
                revision,
                direction,
                Checksum.chained(checksum, statement),
                done + 1,
                total,
                Optional.empty(),
                Optional.empty());
    }

    /** Before a statement that runs by itself. */
    public Progress intending(Statement statement, Optional<String> seen) {
        return new Progress(revision, direction, checksum, done, total, Optional.of(statement.text()), seen);
    }

    /** The same in a section that has as many statements now. */
    public Progress outOf(int statements) {
        return new Progress(revision, direction, checksum, done, statements, intended, evidence);
    }

    /** Whether a section still begins with what has taken effect; what comes after that may have changed. */
    public boolean isBeginningOf(List<Statement> section) {
        if (section.size() < done) {
            return false;
        }
        String sum = "";
        for (Statement statement : section.subList(0, done)) {
            sum = Checksum.chained(sum, statement);
        }
        return sum.equals(checksum);
    }

    /** {@code 2 of 4 statements have taken effect}. */
    public String said() {
        return done + " of " + total + (total == 1 ? " statement" : " statements")
                + (done == 1 ? " has taken effect" : " have taken effect");
    }
}
