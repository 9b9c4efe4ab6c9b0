package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What became of a revision where the tables before it had rows. Immutable.
 *
 * @param file where the rows are from; empty: they were made up
 * @param empty tables that none could be made up for, and why
 * @param written by the upgrade, statement by statement, up to the one that failed
 */
public record OnRows(Optional<String> file, Map<ObjectId, String> empty, List<Written> written, Outcome outcome) {

    public OnRows {
        empty = Collections.unmodifiableMap(new TreeMap<>(empty));
        written = List.copyOf(written);
    }

    /**
     * What a statement wrote.
     *
     * @param rows inserted, updated and deleted; those that the server writes anew by itself are not counted
     * @param wal bytes of write-ahead log, as the whole server wrote them meanwhile
     */
    public record Written(Statement statement, long rows, long wal) {}

    /** How it ended. */
    public sealed interface Outcome {}

    /**
     * It went up, down where there is a way down, and up again.
     *
     * @param losses what is not as it was after up and down
     */
    public record Passed(List<Loss> losses) implements Outcome {
        public Passed {
            losses = List.copyOf(losses);
        }
    }

    /** The server refused something for what the rows are. */
    public record Failed(Way way, Refusal refusal) implements Outcome {}

    /** There were no rows to meet. */
    public record NotMet(String why) implements Outcome {}

    /** On which of its three walks. */
    public enum Way {
        UP,
        DOWN,
        UP_AGAIN
    }

    /**
     * What the server said.
     *
     * @param statement empty: it was said at the COMMIT
     * @param state the SQLSTATE
     * @param message without values, where rows are the user's own
     * @param schema of the table
     * @param constraint or unique index
     */
    public record Refusal(
            Optional<Statement> statement,
            String state,
            String message,
            Optional<String> schema,
            Optional<String> table,
            Optional<String> column,
            Optional<String> constraint) {}

    /**
     * Rows of a table that are not what they were.
     *
     * @param before how many there were
     * @param gone how many of them are not there any more, or are told from others by no key and differ
     * @param changed how many have another value in one of these columns
     */
    public record Loss(ObjectId table, long before, long gone, long changed, List<String> columns) {
        public Loss {
            columns = List.copyOf(columns);
        }
    }
}
