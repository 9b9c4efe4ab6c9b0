package dev.headway;

import dev.headway.autogenerate.Asking;
import dev.headway.autogenerate.Schemas;
import dev.headway.autogenerate.Scope;
import dev.headway.autogenerate.Side;
import dev.headway.autogenerate.Stage;
import dev.headway.autogenerate.Staging;
import dev.headway.catalog.ObjectId;
import dev.headway.connect.SessionSource;
import dev.headway.connect.Stop;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Style;
import dev.headway.diff.Differences;
import dev.headway.diff.Renames;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.history.VersionTableName;
import dev.headway.inspect.Inspector;
import dev.headway.problem.MigrationException;
import dev.headway.revision.RevisionSource;
import dev.headway.scratch.Content;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.SqlSource;
import dev.headway.sql.Placeholders;
import dev.headway.walk.MigrationOptions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Schemas side by side: what the migrations make, what is wanted, what a database has. Everything that has to run runs
 * on scratch databases; a database that is compared is read. Not thread-safe.
 */
public final class Autogenerate {

    private final RevisionSource source;
    private final MigrationOptions options;
    private final Scratch scratch;
    private final Stop stop;
    private final Scope scope;
    private final Schemas schemas;
    private final Placeholders placeholders;
    private final Map<List<Target>, Ground> grounds = new HashMap<>();

    public Autogenerate(RevisionSource source, MigrationOptions options, Scratch scratch, Scope scope, Stop stop) {
        this(source, options, scratch, scope, stop, Placeholders.NONE);
    }

    private Autogenerate(
            RevisionSource source,
            MigrationOptions options,
            Scratch scratch,
            Scope scope,
            Stop stop,
            Placeholders placeholders) {
        this.source = source;
        this.options = options;
        this.scratch = scratch;
        this.stop = stop;
        this.scope = scope;
        this.schemas = new Schemas(scratch, inspector(onScratch()), inspector(options), scope, stop);
        this.placeholders = placeholders;
    }

    /** The same, with values for the placeholders that revisions use. */
    public Autogenerate with(Placeholders placeholders) {
        return new Autogenerate(source, options, scratch, scope, stop, placeholders);
    }

    Scratch scratch() {
        return scratch;
    }

    /** What a database has. */
    public static Side live(String shown, SessionSource sessions) {
        return new Side.Live(shown, sessions);
    }

    /**
     * What mapped classes mean, and, where it is given, what SQL says besides them.
     *
     * @param shown what messages call the statements that make their tables
     * @param hints what they say was called otherwise
     */
    public Side.Made entities(String shown, String tables, List<String> hints, Optional<SqlSource> sql) {
        boolean ours = scratch.server().ours();
        SqlSource own = SqlSource.of(shown, tables);
        Content content = own.content(ours);
        return new Side.Made(
                "entities",
                sql.map(more -> own.and(more).content(ours)).orElse(content),
                Optional.of(new Side.Entities(content, sql.isEmpty())),
                Renames.parse(hints).and(sql.map(SqlSource::renames).orElse(Renames.NONE)));
    }

    /** What the migrations make of an empty database, up to these targets. */
    public Side.Made migrations(List<Target> targets) {
        return new Side.Made("migrations", replay(targets).content());
    }

    /** What the migrations make that no entity of the models speaks of; it is left alone. */
    public List<ObjectId> leftAlone(Side models, Renames hints) throws InterruptedException {
        try {
            Ground ground = ground(List.of(Target.parse("heads")));
            return ground.schemas().leftAlone(models, ground.side(), hints);
        } catch (SQLException e) {
            throw Unproven.unread("migrations and " + models.shown(), e);
        }
    }

    /** The hints, and what somebody says who is asked about all that turns one side into the other and may be a rename. */
    public Renames asked(Side from, Side to, Renames hints, Asking asking) throws InterruptedException {
        try {
            return schemas.asked(from, to, hints, asking);
        } catch (SQLException e) {
            throw Unproven.unread(from.shown() + " and " + to.shown(), e);
        }
    }

    /** What turns one side into the other. */
    public Differences differences(Side from, Side to, Renames renames) throws InterruptedException {
        try {
            return schemas.differences(from, to, renames);
        } catch (SQLException e) {
            throw Unproven.unread(from.shown() + " and " + to.shown(), e);
        }
    }

    /**
     * What turns what the migrations make into the models; the objects of {@code objects/} are left alone, whether the
     * models know them or not.
     *
     * @throws MigrationException if a file of {@code objects/} can be made neither now nor on what the models want
     */
    public Differences differences(Side models, Renames renames) throws InterruptedException {
        try {
            Ground ground = ground(List.of(Target.parse("heads")));
            Schemas schemas = ground.made() ? ground.schemas() : objects(ground).leftAlone(models, renames);
            return schemas.differences(ground.side(), models, renames);
        } catch (SQLException e) {
            throw Unproven.unread("migrations and " + models.shown(), e);
        }
    }

    /**
     * The revisions that turn what the migrations make into what is wanted, proven both ways; none if there is nothing to
     * do.
     *
     * @param asking is asked about what may be a rename, where else rows would be lost
     * @throws MigrationException if rows would be lost and nobody accepted that, a file of {@code objects/} cannot be made
     *     behind them, or a proof fails
     */
    public List<Draft> propose(NewRevision wanted, Side models, Renames hints, boolean acceptDataLoss, Asking asking)
            throws InterruptedException {
        RevisionGraph graph = RevisionGraph.of(source.read());
        Draft.of(graph, wanted); // what is wrong with the wish alone is told before anything takes time
        List<Target> parents = graph.revisions().isEmpty()
                ? List.of()
                : wanted.parents().stream().map(Target::parse).toList();
        try {
            Ground ground = ground(parents);
            Side.Made from = ground.side();
            ObjectsBehind objects = objects(ground);
            Schemas schemas = ground.made() ? ground.schemas() : objects.leftAlone(models, hints);
            Renames said = acceptDataLoss ? hints : schemas.asked(from, models, hints, asking);
            Renames renames = schemas.renames(from, models, said);
            Side desired = schemas.settled(models, from, renames);
            Differences differences = schemas.differences(from, desired, renames);
            if (differences.isEmpty()) {
                return List.of();
            }
            Script script = Ddl.script(differences, Style.ONLINE);
            if (!acceptDataLoss) {
                Losses.refuse(script, differences, desired.shown());
            }
            if (ground.made()) {
                objects.require(script);
            }
            // Without the objects of objects/: only upgrade moves those out of the way of what changes beneath them.
            List<Stage> stages = Staging.of(script, ground.bare().content(), renames, scratch, schemas, stop);
            List<Draft> drafts = Drafts.of(graph, wanted, stages);
            new Proof(ground, drafts, scratch, schemas, stop).prove(from, desired);
            return drafts;
        } catch (SQLException e) {
            throw Unproven.failed(e);
        }
    }

    private Ground ground(List<Target> targets) throws SQLException, InterruptedException {
        Ground ground = grounds.get(targets);
        if (ground == null) {
            ground = Ground.of(replay(targets), schemas);
            grounds.put(targets, ground);
        }
        return ground;
    }

    private ObjectsBehind objects(Ground ground) {
        return new ObjectsBehind(ground, schemas, scratch, stop);
    }

    Replay replay(List<Target> targets) {
        return new Replay(source, onScratch(), placeholders, scratch.server().ours(), targets);
    }

    /** The schema of the version table need not be there on scratch. */
    private MigrationOptions onScratch() {
        return new MigrationOptions(
                options.versionTable().map(name -> new VersionTableName(Optional.empty(), name.table())),
                options.lockSilence(),
                options.lockTimeout(),
                options.lockBudget(),
                options.statementTimeout(),
                options.author());
    }

    Schemas schemas() {
        return schemas;
    }

    private static Inspector inspector(MigrationOptions options) {
        return options.versionTable()
                .map(name -> new Inspector()
                        .withoutVersionTable(
                                name.schema().map(schema -> schema.name()).orElse("public"),
                                name.table().name()))
                .orElseGet(Inspector::new);
    }
}
