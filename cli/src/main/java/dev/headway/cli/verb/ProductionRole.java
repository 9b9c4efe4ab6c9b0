package dev.headway.cli.verb;

import dev.headway.Migrations;
import dev.headway.connect.Connector;
import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.NotConnected;
import dev.headway.connect.SessionOptions;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
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

    /** @throws MigrationException with all that the role lacks, and the GRANT for it */
    static void refuse(Wanted wanted, Invocation invocation) throws InterruptedException {
        Optional<DatabaseUrl> url = invocation.settings().url().url();
        List<Problem> refusals = url.isEmpty() ? List.of() : refusals(wanted, url.get(), invocation);
        if (!refusals.isEmpty()) {
            throw new MigrationException(refusals);
        }
    }

    private static List<Problem> refusals(Wanted wanted, DatabaseUrl url, Invocation invocation)
            throws InterruptedException {
        SessionOptions options = new SessionOptions(
                invocation.settings().role(), invocation.settings().appName(), SOON);
        try {
            return Migrations.of(wanted::reading, new Connector(url, options)::open)
                    .with(invocation.migrationOptions())
                    .with(invocation.placeholders())
                    .with(invocation.stop())
                    .readOnly()
                    .refusals(wanted.revisions());
        } catch (NotConnected unknown) {
            return List.of();
        } catch (MigrationException e) {
            if (invocation.stop().requested()) {
                throw new InterruptedException("asked to stop");
            }
            invocation
                    .console()
                    .tell("INFO  [headway] What the role may do was not looked at: "
                            + e.problems().get(0).what());
            return List.of();
        }
    }
}
