package dev.headway.verdict;

import dev.headway.sql.Statement;
import java.util.List;
import java.util.Optional;

/** What became of a revision's way back. */
public sealed interface RoundTrip {

    /** The downgrade leaves the schema that was there before, and the upgrade works again after it. */
    record Proven() implements RoundTrip {}

    /** The revision says that there is none. */
    record Irreversible(String reason) implements RoundTrip {}

    /**
     * It ends somewhere else.
     *
     * @param differences statements that lead from where it ends to the schema that was there before
     */
    record Different(List<String> differences) implements RoundTrip {
        public Different {
            differences = List.copyOf(differences);
        }
    }

    /** The downgrade, or the upgrade after it, fails, with the server's words. */
    record Failed(boolean upgrade, String message) implements RoundTrip {}

    /**
     * Nothing ran, the upgrade neither, so that nothing else was seen.
     *
     * @param at the statement that cannot run, where it is one of the revision's own
     */
    record NotRun(String why, Optional<Statement> at) implements RoundTrip {}
}
