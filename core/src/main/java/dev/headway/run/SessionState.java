package dev.headway.run;

import dev.headway.connect.SessionSetup;
import dev.headway.sql.Template;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.core.BaseConnection;

/**
 * Keeps what one revision does to the session from the next one, and from Headway's own statements. Immutable.
 *
 * @param setup how every session is
 */
record SessionState(SessionSetup setup) {

    /** What DISCARD ALL does beside what the set-up resets, but for advisory locks: ours is one. */
    private static final List<String> DISCARD =
            List.of("CLOSE ALL", "DEALLOCATE ALL", "DISCARD TEMP", "DISCARD SEQUENCES");

    /** Names mean what they mean in a new session, whatever a revision SET. */
    static final String OWN_SCHEMA = "RESET search_path";

    private static final String REMEMBER =
            Template.bare(Template.of(SessionState.class, "remember-role.sql").sql());
    private static final String BACK =
            Template.bare(Template.of(SessionState.class, "back-to-role.sql").sql());

    /**
     * Statements that bring the session back to how a new one is, so that a revision meets the same whether it runs alone
     * or behind others.
     */
    List<String> anew() {
        List<String> statements = new ArrayList<>(setup.again());
        statements.addAll(DISCARD);
        return statements;
    }

    /** Sends them ahead of a step. */
    void begin(Pipeline pipeline, Connection connection) throws StatementFailure {
        for (String statement : anew()) {
            pipeline.add(Sent.Ours.SET_UP, statement);
        }
        if (!standardStrings(connection)) {
            // pgjdbc reads what is queued by what it last heard of standard_conforming_strings.
            pipeline.flush();
        }
    }

    private static boolean standardStrings(Connection connection) throws StatementFailure {
        try {
            return connection.unwrap(BaseConnection.class).getStandardConformingStrings();
        } catch (SQLException e) {
            throw new StatementFailure(e, Sent.Ours.SET_UP);
        }
    }

    /** Makes us who we are until the transaction ends, whoever the revision became. */
    void asOurselves(Pipeline pipeline) throws StatementFailure {
        for (String statement : ourselves()) {
            pipeline.add(Sent.Ours.SET_UP, statement);
        }
    }

    /** As {@link #asOurselves(Pipeline)} for what {@code queued} sends, and then whoever the revision became again. */
    void asOurselves(Pipeline pipeline, Own.Queued queued) throws StatementFailure {
        pipeline.add(Sent.Ours.SET_UP, REMEMBER);
        asOurselves(pipeline);
        queued.queue();
        pipeline.add(Sent.Ours.SET_UP, BACK);
    }

    /** As {@link #asOurselves} sends it, remembering who the revision became. */
    List<String> asOurselves() {
        return Stream.concat(Stream.of(REMEMBER), ourselves().stream()).toList();
    }

    /** Makes us whoever the revision became again. */
    List<String> backToWhoItWas() {
        return List.of(BACK);
    }

    /** What {@link #asOurselves} sends. */
    List<String> ourselves() {
        return List.of(
                "SET LOCAL SESSION AUTHORIZATION DEFAULT",
                "SET LOCAL ROLE " + setup.role().map(role -> role.quoted()).orElse("TO DEFAULT"));
    }
}
