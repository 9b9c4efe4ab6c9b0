package dev.headway.verdict;

import dev.headway.catalog.Kind;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Rule;
import dev.headway.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Queries that go on without an error and come to something else: rows that are hidden, writes that a rule turns aside. */
record Diverted(Both both) {

    List<Broken> all() {
        List<Broken> diverted = new ArrayList<>();
        both.old(Table.class)
                .forEach(table -> both.after()
                        .find(table.id(), Table.class)
                        .ifPresent(now -> rowSecurity(table, now).ifPresent(diverted::add)));
        both.now(Policy.class).filter(this::hides).map(this::policy).forEach(diverted::add);
        both.now(Rule.class)
                .filter(rule -> rule.id().owner().kind() == Kind.TABLE
                        && both.isOld(rule.id().owner()))
                .filter(rule -> rule.definition().contains(" DO INSTEAD ") && !isThere(rule))
                .map(rule -> Broken.of("instead-rule", rule.id().owner()))
                .forEach(diverted::add);
        return diverted;
    }

    private static Optional<Broken> rowSecurity(Table before, Table now) {
        if (now.rowSecurity() && !before.rowSecurity()) {
            return Optional.of(Broken.of("enable-row-security", before.id()));
        }
        boolean forced = now.rowSecurity() && now.forceRowSecurity() && !before.forceRowSecurity();
        return forced ? Optional.of(Broken.of("force-row-security", before.id())) : Optional.empty();
    }

    private Broken policy(Policy policy) {
        return Broken.of(both.isOld(policy.id()) ? "alter-policy" : "restrictive-policy", policy.id());
    }

    /** Whether rows that were let through may not be any more. A permissive policy that is new only lets more through. */
    private boolean hides(Policy policy) {
        boolean secured = Stream.of(both.before(), both.after())
                .allMatch(catalog -> catalog.find(policy.id().owner(), Table.class)
                        .filter(Table::rowSecurity)
                        .isPresent());
        Optional<Policy> before = both.before().find(policy.id(), Policy.class);
        return secured && before.map(old -> !isWider(old, policy)).orElse(!policy.permissive() && !isRenamed(policy));
    }

    /** One that hid as much was there under another name. */
    private boolean isRenamed(Policy policy) {
        return both.before().parts(policy.id().owner(), Policy.class).stream().anyMatch(old -> isWider(old, policy));
    }

    /** Whether all rows that the one lets through the other does too. */
    static boolean isWider(Policy before, Policy now) {
        boolean same = before.permissive() == now.permissive()
                && before.command().equals(now.command())
                && isAsWide(before.using(), now.using())
                && isAsWide(before.check(), now.check());
        return same
                && (before.permissive()
                        ? now.roles().containsAll(before.roles())
                        : before.roles().containsAll(now.roles()));
    }

    private static boolean isAsWide(Optional<String> before, Optional<String> now) {
        return now.equals(before) || now.filter("true"::equals).isPresent();
    }

    private boolean isThere(Rule rule) {
        return both.before()
                .find(rule.id(), Rule.class)
                .filter(old -> old.definition().equals(rule.definition()))
                .isPresent();
    }
}
