package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Statement;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.scratch.Content;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Takes a script section by section, and finds for each the way back to what was there before it. */
public final class Staging {

    private Staging() {}

    /**
     * One stage a section, in order.
     *
     * @param base what the script begins with
     * @param renames that the script was made with
     * @throws SQLException if the server does not take a statement
     */
    public static List<Stage> of(
            Script script, Content base, Renames renames, Scratch scratch, Schemas schemas, Stop stop)
            throws SQLException, InterruptedException {
        List<Stage> stages = new ArrayList<>();
        try (ScratchDatabase work = scratch.filled(base);
                Session session = work.open(stop)) {
            Catalog before = schemas.read(session.connection());
            for (Section section : script.sections()) {
                run(section, session);
                Catalog after = schemas.read(session.connection());
                Renames back = Backwards.of(renames, after, before);
                Differences differences = Comparison.of(after, before, back, session.connection());
                stages.add(new Stage(section, Ddl.script(differences, Style.ONLINE)));
                before = after;
            }
        }
        return stages;
    }

    private static void run(Section section, Session session) throws SQLException {
        session.connection().setAutoCommit(section.autocommit());
        try (java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement statement : section.statements()) {
                jdbc.execute(statement.sql());
            }
        }
        if (!section.autocommit()) {
            session.connection().commit();
        }
        session.connection().setAutoCommit(true);
    }
}
