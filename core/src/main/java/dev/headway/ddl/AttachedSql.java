package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Firing;
import dev.headway.catalog.Grantee;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Policy;
import dev.headway.catalog.Rule;
import dev.headway.catalog.Trigger;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Triggers, rules and policies: what is attached to a table or view. */
final class AttachedSql {

    private AttachedSql() {}

    static void create(CatalogObject object, Draft draft) {
        Names names = draft.names();
        if (object instanceof Trigger trigger) {
            draft.add(names.text(trigger.definition()));
            firing(trigger.id(), Firing.ORIGIN, trigger.firing(), draft);
        } else if (object instanceof Rule rule) {
            draft.add(names.text(rule.definition()));
            firing(rule.id(), Firing.ORIGIN, rule.firing(), draft);
        } else if (object instanceof Policy policy) {
            draft.add("CREATE POLICY " + policy.id().identifier() + " ON "
                    + names.of(policy.id().owner())
                    + (policy.permissive() ? "" : " AS RESTRICTIVE")
                    + (policy.command().equals("ALL") ? "" : " FOR " + policy.command())
                    + (roles(policy.roles()).equals("PUBLIC") ? "" : " TO " + roles(policy.roles()))
                    + policy.using()
                            .map(using -> " USING (" + names.text(using) + ")")
                            .orElse("")
                    + policy.check()
                            .map(check -> " WITH CHECK (" + names.text(check) + ")")
                            .orElse(""));
        }
    }

    private static String roles(SortedSet<Grantee> roles) {
        return roles.stream().map(Grantee::toString).collect(Collectors.joining(", "));
    }

    private static void firing(ObjectId id, Firing before, Firing after, Draft draft) {
        if (before != after) {
            String how = switch (after) {
                case ORIGIN -> "ENABLE";
                case DISABLED -> "DISABLE";
                case REPLICA -> "ENABLE REPLICA";
                case ALWAYS -> "ENABLE ALWAYS";
            };
            draft.add("ALTER TABLE " + draft.names().of(id.owner()) + " " + how + " "
                    + id.kind().words() + " " + id.identifier());
        }
    }

    static void alter(CatalogObject from, CatalogObject to, Draft draft) {
        Names names = draft.names();
        if (from instanceof Trigger old && to instanceof Trigger now) {
            if (!old.definition().equals(now.definition())) {
                draft.add(names.text(now.definition()).replaceFirst("^CREATE TRIGGER", "CREATE OR REPLACE TRIGGER"));
            }
            // CREATE OR REPLACE leaves it enabled as it was
            firing(now.id(), old.firing(), now.firing(), draft);
        } else if (from instanceof Rule old && to instanceof Rule now) {
            if (!old.definition().equals(now.definition())) {
                draft.add(names.text(now.definition()).replaceFirst("^CREATE RULE", "CREATE OR REPLACE RULE"));
            }
            firing(now.id(), old.firing(), now.firing(), draft);
        } else if (from instanceof Policy old && to instanceof Policy now) {
            alter(old, now, draft);
        }
    }

    private static void alter(Policy old, Policy now, Draft draft) {
        Names names = draft.names();
        String changes = (old.roles().equals(now.roles()) ? "" : " TO " + roles(now.roles()))
                + now.using()
                        .filter(using -> !old.using().equals(now.using()))
                        .map(using -> " USING (" + names.text(using) + ")")
                        .orElse("")
                + now.check()
                        .filter(check -> !old.check().equals(now.check()))
                        .map(check -> " WITH CHECK (" + names.text(check) + ")")
                        .orElse("");
        if (!changes.isEmpty()) {
            draft.add("ALTER POLICY " + now.id().identifier() + " ON "
                    + names.of(now.id().owner()) + changes);
        }
    }
}
