package dev.headway.notebooklm.health;

import dev.headway.Migrations;
import dev.headway.Status;
import dev.headway.graph.RevisionGraph;
import dev.headway.history.VersionTableName;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import dev.headway.revision.RevisionSource;
import dev.headway.settings.Settings;
import dev.headway.walk.MigrationOptions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The migrations in this jar against the rows of the version table. A row that this image does not know means that a
 * newer one has migrated on from where this one needs the schema to be: what was applied before still is, as long as it
 * was seen once. Thread-safe.
 */
@Component
class AppliedRevisions implements SchemaState {

    private static final String LOCATION = "migrations";

    private final DataSource dataSource;
    private final Migrations migrations;
    private final RevisionGraph graph;
    private volatile boolean seenReady;

    AppliedRevisions(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.migrations = Migrations.of(
                        RevisionSource.classpath(AppliedRevisions.class.getClassLoader(), LOCATION), stop -> {
                            throw new IllegalStateException("a probe uses the pool");
                        })
                .with(options(environment));
        this.graph = migrations.graph();
    }

    /** The version table is found where the launcher put it, and what the launcher may hold back is not needed. */
    private static MigrationOptions options(Environment environment) {
        MigrationOptions defaults = MigrationOptions.DEFAULTS;
        String name = environment.getProperty("HEADWAY_VERSION_TABLE", "");
        String contract = environment.getProperty("HEADWAY_CONTRACT", "");
        return new MigrationOptions(
                        Optional.of(name).filter(given -> !given.isBlank()).map(VersionTableName::parse),
                        defaults.lockSilence(),
                        defaults.lockTimeout(),
                        defaults.statementTimeout(),
                        defaults.author())
                .with(
                        contract.strip().equalsIgnoreCase("next-release")
                                ? Settings.Contract.NEXT_RELEASE
                                : Settings.Contract.APPLY);
    }

    @Override
    public SchemaStatus read() {
        try (Connection connection = dataSource.getConnection()) {
            return status(migrations.status(graph, connection));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SchemaStatus status(Status status) {
        seenReady |= status.ready();
        boolean movedAhead = seenReady && !status.applied().unknown().isEmpty();
        return new SchemaStatus(
                values(status.applied().rows()),
                values(graph.realHeads().stream().map(Revision::id).toList()),
                movedAhead || status.ready() ? 0 : status.needed().size());
    }

    private static List<String> values(List<RevisionId> ids) {
        return ids.stream().map(RevisionId::value).toList();
    }
}
