package dev.headway.doctor;

import dev.headway.connect.Session;
import dev.headway.doctor.Finding.Kind;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.History;
import dev.headway.history.VersionRows;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.release.Ahead;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import dev.headway.settings.Settings;
import dev.headway.sql.Template;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds files, version table, journal and schema against each other. Works in a session that may only read, each look a
 * transaction of its own that waits for no lock for long, so that nobody waits for it. Not thread-safe.
 */
public final class Doctor {

    private final Session session;
    private final RevisionSource source;
    private final MigrationOptions options;
    private final Looks looks;

    /** @param session its own, closed afterwards: it is left so that it can only read */
    public Doctor(Session session, RevisionSource source, MigrationOptions options) {
        this.session = session;
        this.source = source;
        this.options = options;
        this.looks = new Looks(session.connection(), session.toString());
    }

    /** Everything that can be seen, however much else cannot. Changes nothing. */
    public Examination examine() throws SQLException {
        try (Statement statement = session.connection().createStatement()) {
            statement.execute(Template.of(Doctor.class, "session.sql").sql());
        }
        Optional<RevisionGraph> files = files();
        Optional<History> history = history();
        if (history.isPresent()) {
            examine(history.get(), files);
        }
        new SchemaLook(looks).take();
        return looks.examination();
    }

    private Optional<RevisionGraph> files() {
        try {
            RevisionGraph graph = RevisionGraph.of(source.read());
            List<String> heads =
                    graph.realHeads().stream().map(head -> head.id().value()).toList();
            if (heads.size() > 1) {
                looks.found(
                        Kind.SEVERAL_HEADS,
                        heads.size() + " heads: " + String.join(", ", heads),
                        graph.place(),
                        "join them: headway merge " + String.join(" ", heads)
                                + "   or, if that is meant: headway upgrade heads");
            }
            return Optional.of(graph);
        } catch (MigrationException e) {
            looks.found(Kind.BROKEN_FILE, e.problems());
            return Optional.empty();
        }
    }

    private Optional<History> history() throws SQLException {
        try {
            return Optional.of(History.find(session.connection(), session.toString(), options.versionTable()));
        } catch (MigrationException e) {
            looks.found(Kind.VERSION_TABLE, e.problems());
            return Optional.empty();
        }
    }

    private void examine(History history, Optional<RevisionGraph> files) throws SQLException {
        WorkLook work = new WorkLook(looks, history, files);
        boolean working = work.working();
        if (!working) {
            looks.look("sections that were interrupted", work::sections);
        }
        looks.look("work in slices", () -> work.backfills(working));
        new TablesLook(looks, history.tables()).take();
        Optional<Ahead> ahead = rows(history, files);
        if (history.tables().journalReadable()) {
            JournalLook journal = new JournalLook(looks, history);
            journal.last(working);
            ahead.filter(known -> known.strangers().isEmpty())
                    .ifPresent(known -> journal.moved(applied(known), working));
            journal.drift(working);
        } else if (history.tables().journalExists()) {
            looks.notSeen(Problem.of(
                    "the role " + history.tables().role() + " may not read the journal, nor what is under way",
                    looks.database(),
                    "look as its owner: HEADWAY_DATABASE_URL, HEADWAY_ROLE"));
        }
    }

    private static Set<String> applied(Ahead ahead) {
        return ahead.applied().stream().map(RevisionId::value).collect(Collectors.toSet());
    }

    private Optional<Ahead> rows(History history, Optional<RevisionGraph> files) throws SQLException {
        VersionRows rows;
        try {
            rows = history.read();
        } catch (MigrationException e) {
            if (history.tables().versionReadable()) {
                looks.found(Kind.VERSION_TABLE, e.problems());
            } else {
                e.problems().forEach(looks::notSeen);
            }
            return Optional.empty();
        }
        if (files.isEmpty()) {
            return Optional.empty();
        }
        RowsLook look = new RowsLook(looks, history, files.get());
        Ahead ahead = look.take(rows.ids());
        if (options.contract() == Settings.Contract.NEXT_RELEASE) {
            look.held(ahead);
        }
        return Optional.of(ahead);
    }
}
