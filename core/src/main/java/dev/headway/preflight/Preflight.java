package dev.headway.preflight;

import dev.headway.plan.Plan;
import dev.headway.problem.Problem;
import dev.headway.sql.Placeholders;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the way of a plan before its first statement runs. Only what PostgreSQL is certain to refuse is a
 * refusal here; what tokens or catalog do not tell is left to it. Immutable.
 *
 * @param refusals nothing may run; at most one of them is about rights, and it has all that our role lacks
 * @param warnings it may run, but hardly as it was meant
 */
public record Preflight(List<Problem> refusals, List<Problem> warnings) {

    public Preflight {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }

    /**
     * Looks, in one round trip, in one more where a statement writes much, or in none if there is nothing to ask.
     * Changes nothing.
     *
     * @param connection as the role that the plan runs as, with the search path that it runs with
     * @param database what messages call it
     * @param placeholders for the names in statements
     */
    public static Preflight of(Connection connection, String database, Plan plan, Placeholders placeholders)
            throws SQLException {
        return of(connection, database, plan, placeholders, Disk::here);
    }

    static Preflight of(Connection connection, String database, Plan plan, Placeholders placeholders, Disk.Seen disks)
            throws SQLException {
        Horizon horizon = Reading.of(plan, placeholders);
        if (horizon.asked().isEmpty() && horizon.reliances().isEmpty()) {
            return new Preflight(List.of(), room(connection, database, horizon, disks));
        }
        Facts facts = Lookup.ask(connection, questions(horizon));
        List<Problem> refusals = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        lacking(horizon, facts, database).ifPresent(refusals::add);
        for (Reliance.Placed placed : horizon.reliances()) {
            placed.reliance().refusal(facts, placed.origin()).ifPresent(refusals::add);
            placed.reliance().warning(facts, placed.origin()).ifPresent(warnings::add);
        }
        warnings.addAll(room(connection, database, horizon, disks));
        return new Preflight(refusals, warnings);
    }

    private static List<Problem> room(Connection connection, String database, Horizon horizon, Disk.Seen disks)
            throws SQLException {
        return horizon.bulks().isEmpty()
                ? List.of()
                : Room.of(connection, horizon.bulks(), disks).warnings(database);
    }

    private static Lookup.Questions questions(Horizon horizon) {
        List<Need> needs = horizon.asked().stream().map(Asked::need).distinct().toList();
        List<Reliance> reliances = horizon.reliances().stream()
                .map(Reliance.Placed::reliance)
                .distinct()
                .toList();
        return new Lookup.Questions(
                needs.stream().flatMap(Need::subjects).distinct().toList(),
                needs.stream().flatMap(Need::roles).distinct().toList(),
                needs.stream().flatMap(Need::extensions).distinct().toList(),
                reliances.stream().flatMap(Reliance::indexes).distinct().toList(),
                reliances.stream().flatMap(Reliance::columns).distinct().toList());
    }

    private static Optional<Problem> lacking(Horizon horizon, Facts facts, String database) {
        if (facts.server().superuser()) {
            return Optional.empty();
        }
        Lacking lacking = new Lacking(facts.server());
        for (Asked asked : horizon.asked()) {
            asked.need().lacking(facts).forEach(lack -> lacking.add(lack, asked.origin()));
        }
        return lacking.problem(database);
    }
}
