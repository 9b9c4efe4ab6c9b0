package dev.headway;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Origin;
import dev.headway.production.Rights;
import dev.headway.production.Twin;
import dev.headway.rehearse.WayBack;
import dev.headway.revision.Revision;
import dev.headway.scratch.ScratchDatabase;
import dev.headway.sql.Identifier;
import dev.headway.verdict.Refused;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Runs revisions once more as a twin of production's role, unobserved, on a database of their own. Immutable. */
final class AsProduction {

    private final Rehearsal rehearsal;
    private final Rights rights;
    private final Twin twin;

    AsProduction(Rehearsal rehearsal, Rights rights) {
        this.rehearsal = rehearsal;
        this.rights = rights;
        this.twin = new Twin(rights);
    }

    /**
     * What the twin is refused. A superuser runs that revision then, and all that production has already.
     *
     * @param order of the graph
     * @param pending of these
     */
    List<Refused> refused(List<Revision> order, Set<Revision> pending) throws SQLException, InterruptedException {
        List<Refused> refused = new ArrayList<>();
        int first = 0;
        while (first < order.size() && !pending.contains(order.get(first))) {
            first++;
        }
        if (first == order.size()) {
            return refused;
        }
        try (ScratchDatabase database = rehearsal.database(order.subList(0, first))) {
            twin.settle(database, rehearsal.stop());
            int left = pending.size();
            for (int i = first; i < order.size() && left > 0; i++) {
                Revision revision = order.get(i);
                Optional<Refused> said = Optional.empty();
                if (pending.contains(revision)) {
                    left--;
                    said = attempt(database, revision);
                    said.ifPresent(refused::add);
                }
                if (said.isPresent() || !pending.contains(revision)) {
                    pass(database, revision);
                }
            }
        }
        return refused;
    }

    private void pass(ScratchDatabase database, Revision revision) throws SQLException, InterruptedException {
        try (WayBack superuser =
                WayBack.on(database, rehearsal.placeholders(), rehearsal.inspector(), rehearsal.stop())) {
            superuser.pass(revision);
        }
        twin.settle(database, rehearsal.stop());
    }

    private Optional<Refused> attempt(ScratchDatabase database, Revision revision)
            throws SQLException, InterruptedException {
        try (WayBack as =
                WayBack.on(twin.on(database), rehearsal.placeholders(), rehearsal.inspector(), rehearsal.stop())) {
            as.pass(revision);
            return Optional.empty();
        } catch (MigrationException e) {
            if (!(e.getCause() instanceof SQLException cause)) {
                throw e;
            }
            // Whoever may not use a schema is told that nothing in it exists.
            Origin origin = e.problems().get(0).origin().orElse(revision.origin());
            return Optional.of(
                    new Refused(revision, origin, new Identifier(rights.role()).toString(), message(cause, database)));
        }
    }

    /** In the words of the server, with the names that role and database have in production. */
    private String message(SQLException e, ScratchDatabase database) {
        ServerErrorMessage said = e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
        String text =
                Optional.ofNullable(said).map(ServerErrorMessage::getMessage).orElse(String.valueOf(e.getMessage()));
        return text.replace(twin.name().name(), rights.role())
                .replace(database.url().database(), rights.database());
    }
}
