package dev.headway.run;

import dev.headway.history.Entry;
import dev.headway.history.Guard;
import dev.headway.history.Inscription;
import dev.headway.plan.HeadMove;
import dev.headway.plan.Step;
import dev.headway.revision.RevisionId;
import dev.headway.sql.Template;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A script for psql that does what a run would do, while it is written: the opening, then steps or a stamp, then the
 * end. It guards itself: run twice, on the wrong revision or beside another migrator it stops and damages nothing, because
 * every transaction in it begins with what raises there. Not thread-safe.
 */
public final class PsqlScript {

    private final ScriptText text = new ScriptText();
    private final Guard guard;
    private final Inscription inscription;
    private final RunOptions options;
    private final Guard.Journey journey;
    private final SessionState session;
    private final TreeSet<RevisionId> rows;
    private boolean begun;

    /** @param from the rows that the script begins at */
    public PsqlScript(
            Guard guard,
            Inscription inscription,
            RunOptions options,
            Guard.Journey journey,
            Collection<RevisionId> from) {
        this.guard = guard;
        this.inscription = inscription;
        this.options = options;
        this.journey = journey;
        this.session = new SessionState(options.setup());
        this.rows = new TreeSet<>(from);
    }

    /** Whether the script makes the tables that are missing, or stops where one is. */
    public enum MissingTables {
        MADE,
        REFUSED
    }

    /** What comes before any revision. */
    public void open(List<String> header, MissingTables missing) {
        header.forEach(text::comment);
        text.psql("set ON_ERROR_STOP on").psql("set AUTOCOMMIT on").psql("set QUIET on");
        text.emptyLine().comment("The session, as every session is set up.");
        text.addAll(options.setup().again()).addAll(sessionOfScript());
        text.emptyLine().comment("One migrator at a time.").add(guard.lock()).emptyLine();
        text.comment("The right place, and the tables in it.").add("BEGIN");
        text.addAll(guard.place());
        if (missing == MissingTables.REFUSED) {
            text.add(guard.tablesExist());
        } else {
            text.addAll(guard.createTables());
        }
        text.add("COMMIT");
    }

    /** What goes without saying over a connection of Headway's own. */
    private static List<String> sessionOfScript() {
        return List.of(
                Template.of(PsqlScript.class, "script-encoding.sql").sql(),
                Template.of(PsqlScript.class, "script-timeouts.sql").sql());
    }

    /** Steps, each a transaction where it can be one, with their entries in the journal. */
    public void each(List<Step> steps, List<Entry> done) {
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i)).write(steps.get(i), guard(steps.get(i)), done.get(i));
            move(steps.get(i).move());
        }
    }

    /** The same in one transaction; none may run outside of it. */
    public void together(List<Step> steps, List<Entry> done) {
        text.emptyLine().comment("All or nothing.").add("BEGIN");
        for (int i = 0; i < steps.size(); i++) {
            step(steps.get(i)).writeWithin(steps.get(i), guard(steps.get(i)), done.get(i));
            move(steps.get(i).move());
        }
        text.emptyLine().add("COMMIT");
    }

    private StepScript step(Step step) {
        text.emptyLine().comment("Running " + step).comment(step.place());
        if (begun) {
            text.comment("First the session again: a revision may have changed it.");
            text.addAll(session.anew()).addAll(sessionOfScript()).emptyLine();
        }
        begun = true;
        return new StepScript(text, inscription, session, options);
    }

    private String guard(Step step) {
        return guard.step(List.copyOf(rows), journey, "Running " + step);
    }

    /**
     * Moves rows without running anything.
     *
     * @param others revisions whose progress is not settled by it
     */
    public void stamp(List<HeadMove> moves, List<Entry> entries, Collection<RevisionId> others) {
        text.emptyLine().comment("The stamp.").add("BEGIN");
        text.add(guard.rows(
                List.copyOf(rows), journey, "Running stamp_revision " + rows(rows) + " -> " + rows(journey.to())));
        for (HeadMove move : moves) {
            text.add(inscription.fence(move));
            move(move);
        }
        entries.forEach(entry -> text.add(inscription.entry(entry)));
        text.add(guard.settle(others)).add("COMMIT");
    }

    /** The whole script. */
    public String close() {
        return text.emptyLine().add(guard.unlock()).toString();
    }

    private void move(HeadMove move) {
        move.removed().forEach(rows::remove);
        rows.addAll(move.added());
    }

    private static String rows(Collection<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).collect(Collectors.joining(", "));
    }
}
