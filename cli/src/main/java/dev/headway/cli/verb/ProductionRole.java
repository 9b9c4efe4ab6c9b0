package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.ReadOnly.Standing;
import dev.headway.Rehearsal;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.NotConnected;
import dev.headway.connect.SessionOptions;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.verdict.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the role that migrates production may do there, where scratch has a superuser who may do anything. Told before
 * anything is rehearsed: what it would be refused fails however little it locks.
 */
final class ProductionRole {

    /** A database that is far away or gone is no reason to wait: a rehearsal does without it. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private ProductionRole() {}

    /**
     * How it stands to these; empty where no database answers.
     *
     * @throws MigrationException with all that the role lacks, and the GRANT for it
     */
    static Optional<Standing> standing(Wanted wanted, Invocation invocation) throws InterruptedException {
        Optional<DatabaseUrl> url = invocation.settings().url().url();
        Optional<Standing> standing = url.isEmpty() ? Optional.empty() : asked(wanted, url.get(), invocation);
        List<Problem> refusals = standing.map(Standing::refusals).orElse(List.of());
        if (!refusals.isEmpty()) {
            throw new MigrationException(refusals);
        }
        return standing;
    }

    private static Optional<Standing> asked(Wanted wanted, DatabaseUrl url, Invocation invocation)
            throws InterruptedException {
        SessionOptions options = new SessionOptions(
                invocation.settings().role(), invocation.settings().appName(), SOON);
        try {
            return Optional.of(Migrations.of(wanted::reading, new Connector(url, options)::open)
                    .with(invocation.migrationOptions())
                    .with(invocation.placeholders())
                    .with(invocation.stop())
                    .readOnly()
                    .standing(wanted.revisions()));
        } catch (NotConnected unknown) {
            return Optional.empty();
        } catch (MigrationException e) {
            if (invocation.stop().requested()) {
                throw new InterruptedException("asked to stop");
            }
            invocation
                    .console()
                    .tell("INFO  [headway] What the role may do was not looked at: "
                            + e.problems().get(0).what());
            return Optional.empty();
        }
    }

    /** What a twin of it was refused on scratch; where none is to be had, that is told. */
    static List<Refused> refused(Rehearsal rehearsal, Optional<Standing> standing, Invocation invocation)
            throws InterruptedException {
        try {
            return standing.isEmpty()
                    ? List.of()
                    : rehearsal.refused(standing.get().rights(), standing.get().pending());
        } catch (MigrationException e) {
            if (invocation.stop().requested()) {
                throw new InterruptedException("asked to stop");
            }
            invocation
                    .console()
                    .tell("WARN  [headway] Not run as a twin of production's role: "
                            + e.problems().get(0).what());
            return List.of();
        }
    }
}
