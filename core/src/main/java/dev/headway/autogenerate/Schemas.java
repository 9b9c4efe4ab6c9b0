package dev.headway.autogenerate;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Index;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Sequence;
import dev.headway.connect.Session;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Section;
import dev.headway.ddl.Statement;
import dev.headway.ddl.Style;
import dev.headway.diff.Differ;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.inspect.Inspector;
import dev.headway.scratch.Content;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads schemas from where they are and compares them. Not thread-safe. */
public final class Schemas {

    private final Scratch scratch;
    private final Inspector made;
    private final Inspector live;
    private final Scope scope;
    private final Stop stop;
    private final Set<ObjectId> leftAlone;

    /** By the key of their content, catalogs of databases that are kept, and which therefore stay as they are. */
    private final Map<String, Catalog> known;

    /**
     * @param made reads scratch databases
     * @param live reads databases of others, where the version table may stand elsewhere
     */
    public Schemas(Scratch scratch, Inspector made, Inspector live, Scope scope, Stop stop) {
        this(scratch, made, live, scope, stop, Set.of(), new HashMap<>());
    }

    private Schemas(
            Scratch scratch,
            Inspector made,
            Inspector live,
            Scope scope,
            Stop stop,
            Set<ObjectId> leftAlone,
            Map<String, Catalog> known) {
        this.known = known;
        this.scratch = scratch;
        this.made = made;
        this.live = live;
        this.scope = scope;
        this.stop = stop;
        this.leftAlone = leftAlone;
    }

    /** The same without these, and what is part of them, on any side. */
    public Schemas without(Set<ObjectId> others) {
        Set<ObjectId> all = new HashSet<>(leftAlone);
        all.addAll(others);
        return new Schemas(scratch, made, live, scope, stop, Set.copyOf(all), known);
    }

    /** What a side has. */
    public Set<ObjectId> ids(Side side) throws SQLException, InterruptedException {
        return read(side).objects().keySet();
    }

    /** What a side has of the kinds that a file of {@code objects/} may make. */
    public Set<ObjectId> programs(Side side) throws SQLException, InterruptedException {
        return read(side).objects().values().stream()
                .filter(Schemas::isProgram)
                .map(CatalogObject::id)
                .collect(Collectors.toSet());
    }

    private static boolean isProgram(CatalogObject object) {
        return switch (object.id().kind()) {
            case VIEW, MATERIALIZED_VIEW, FUNCTION, PROCEDURE, AGGREGATE, TRIGGER, RULE, POLICY, EVENT_TRIGGER -> true;
            case INDEX -> object instanceof Index index && index.table().kind() == Kind.MATERIALIZED_VIEW;
            default -> false;
        };
    }

    private Catalog seen(Catalog whole) {
        return scope.of(whole).without(leftAlone);
    }

    /** What turns one side into the other. */
    public Differences differences(Side begin, Side end, Renames hints) throws SQLException, InterruptedException {
        Renames renames = renames(begin, end, hints);
        Side to = settled(end, begin, renames);
        Side from = settled(begin, to, Renames.NONE);
        Catalog wanted = read(to);
        Catalog given = read(from);
        scope.require(given, wanted);
        Differences spelled = Differ.compare(given, wanted, renames);
        if (spelled.wordings().isEmpty()) {
            return spelled;
        }
        try (ScratchDatabase place = place(to, wanted);
                Session session = place.open(stop)) {
            return Comparison.of(given, wanted, renames, session.connection());
        }
    }

    /** The hints, and what somebody says who is asked about all that may be a rename. */
    public Renames asked(Side from, Side to, Renames hints, Asking asking) throws SQLException, InterruptedException {
        return asking == Asking.NOBODY ? hints : new Inquiry(asking).of(hints, known -> differences(from, to, known));
    }

    /** The hints, and what either side says besides of older names, where it is still to be done. */
    public Renames renames(Side from, Side to, Renames hints) throws SQLException, InterruptedException {
        Renames forth = told(to);
        Renames back = told(from);
        if (forth.hints().isEmpty() && back.hints().isEmpty()) {
            return hints;
        }
        Catalog old = read(from);
        Catalog fresh = read(to);
        return forth.known(old, fresh).and(back.known(fresh, old).turned()).and(hints);
    }

    private static Renames told(Side side) {
        return side instanceof Side.Made made ? made.renames() : Renames.NONE;
    }

    /**
     * A side that says everything: what entities cannot say is as it is on the other side.
     *
     * @param renames from the other side to this one
     */
    public Side settled(Side side, Side other, Renames renames) throws SQLException, InterruptedException {
        if (!(side instanceof Side.Made made) || made.entities().isEmpty()) {
            return side;
        }
        Side.Entities entities = made.entities().get();
        Catalog wanted = read(made);
        Catalog own = read(new Side.Made(made.shown(), entities.content()));
        Catalog given = Differ.renamed(read(other), wanted, renames);
        Catalog overlaid = Overlay.of(wanted, own, given, entities.alone());
        Script script = Ddl.script(Differ.compare(wanted, overlaid), Style.PLAIN);
        if (script.isEmpty()) {
            return new Side.Made(made.shown(), made.content());
        }
        // Made for real, so that the columns of a view have the types that they will have.
        return new Side.Made(
                made.shown(), new Content("entities\n" + made.content().key() + "\n" + script, (database, until) -> {
                    made.content().filling().fill(database, until);
                    Settling.run(script, database, until);
                }));
    }

    /**
     * What {@code other} has that no entity speaks of, and that therefore stays as it is; nothing where SQL beside the
     * entities could speak of it. What belongs to a table goes with that.
     */
    public List<ObjectId> leftAlone(Side models, Side other, Renames hints) throws SQLException, InterruptedException {
        if (!(models instanceof Side.Made made)
                || made.entities().filter(Side.Entities::alone).isEmpty()) {
            return List.of();
        }
        Catalog own = read(new Side.Made(made.shown(), made.entities().get().content()));
        Catalog given = Differ.renamed(read(other), own, renames(other, models, hints));
        return given.objects().values().stream()
                .filter(object -> isByItself(object) && !own.objects().containsKey(object.id()))
                .map(CatalogObject::id)
                .toList();
    }

    private static boolean isByItself(CatalogObject object) {
        return switch (object.id().kind()) {
            case SEQUENCE ->
                object instanceof Sequence sequence && sequence.ownedBy().isEmpty();
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE, TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
            case FUNCTION, PROCEDURE, AGGREGATE, EXTENSION -> true;
            default -> false;
        };
    }

    Catalog read(Side side) throws SQLException, InterruptedException {
        if (side instanceof Side.Live database) {
            try (Session session = database.sessions().open(stop)) {
                return seen(live.inspect(session.connection()));
            }
        }
        Content content = ((Side.Made) side).content();
        Catalog catalog = known.get(content.key());
        if (catalog == null) {
            try (ScratchDatabase kept = scratch.kept(content);
                    Session session = kept.open(stop)) {
                catalog = made.inspect(session.connection());
                known.put(content.key(), catalog);
            }
        }
        return seen(catalog);
    }

    Catalog read(Connection connection) throws SQLException {
        return seen(made.inspect(connection));
    }

    /** A database to try spellings in; never somebody's own. */
    private ScratchDatabase place(Side side, Catalog catalog) throws SQLException, InterruptedException {
        if (side instanceof Side.Made filled) {
            return scratch.kept(filled.content());
        }
        Catalog nothing;
        try (ScratchDatabase empty = scratch.empty();
                Session session = empty.open(stop)) {
            nothing = made.inspect(session.connection());
        }
        Script script = Ddl.script(Differ.compare(nothing, catalog), Style.PLAIN);
        return scratch.kept(new Content("copy\n" + script, (database, until) -> run(script, database, until)));
    }

    /** A statement that fails leaves some spelling unproven, which then counts as a difference. */
    private static void run(Script script, ScratchDatabase database, Stop stop)
            throws SQLException, InterruptedException {
        try (Session session = database.open(stop);
                java.sql.Statement jdbc = session.connection().createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement statement : statements(script)) {
                try {
                    jdbc.execute(statement.sql());
                } catch (SQLException unproven) {
                    // Roles above all may be missing here.
                }
            }
        }
    }

    private static List<Statement> statements(Script script) {
        return script.sections().stream()
                .map(Section::statements)
                .flatMap(List::stream)
                .toList();
    }
}
