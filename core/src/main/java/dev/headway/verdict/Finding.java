package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import dev.headway.sql.Statement;
import java.util.Optional;

/**
 * What a rule says of a statement, or of the whole revision. Immutable.
 *
 * @param rule its name, as {@code allow} takes it and its folder is called
 * @param statement what it is about; empty: the revision as a whole
 * @param object the object whose users notice
 * @param lock the strongest lock that the statement takes on it
 * @param accepted whether an {@code allow} of the file accepts it
 * @param message what happens in production, in one sentence
 * @param remedy what to write instead, with the user's own names; SQL where that is the answer, over several lines
 * @param weight what its table is like in production, where statistics of it were given
 */
public record Finding(
        Verdict verdict,
        String rule,
        Optional<Statement> statement,
        Optional<ObjectId> object,
        Optional<LockMode> lock,
        boolean blocksReads,
        boolean blocksWrites,
        boolean rewrites,
        boolean scans,
        boolean accepted,
        String message,
        String remedy,
        Optional<Weight> weight) {

    /** One that is about no lock, and that nobody has accepted yet. */
    static Finding of(Verdict verdict, Rule rule, Optional<Statement> statement, String message, String remedy) {
        return new Finding(
                verdict,
                rule.name(),
                statement,
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                false,
                false,
                false,
                message,
                remedy,
                Optional.empty());
    }

    /** The same, about an object. */
    Finding about(Optional<ObjectId> known) {
        return copy(known, accepted, weight);
    }

    /** The same, accepted. */
    Finding accept() {
        return copy(object, true, weight);
    }

    /** The same, with what its table is like in production. */
    public Finding weigh(Weight known) {
        return copy(object, accepted, Optional.of(known));
    }

    private Finding copy(Optional<ObjectId> about, boolean isAccepted, Optional<Weight> known) {
        return new Finding(
                verdict,
                rule,
                statement,
                about,
                lock,
                blocksReads,
                blocksWrites,
                rewrites,
                scans,
                isAccepted,
                message,
                remedy,
                known);
    }
}
