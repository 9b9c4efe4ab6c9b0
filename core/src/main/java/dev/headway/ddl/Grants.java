package dev.headway.ddl;

import dev.headway.catalog.Acl;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.DefaultPrivileges;
import dev.headway.catalog.Grant;
import dev.headway.catalog.Grantee;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** GRANT and REVOKE, those of one grantee in one statement. */
final class Grants {

    private final CatalogObject object;
    private final Names names;
    private final List<String> statements = new ArrayList<>();

    private Grants(CatalogObject object, Names names) {
        this.object = object;
        this.names = names;
    }

    /** For an object that was made just now, and has those privileges from default privileges. */
    static List<String> write(CatalogObject object, Acl born, Names names) {
        return become(born, object, names);
    }

    /** For an object that had other privileges. */
    static List<String> write(CatalogObject from, CatalogObject to, Names names) {
        return become(from.about().acl(), to, names);
    }

    private static List<String> become(Acl before, CatalogObject object, Names names) {
        Acl after = object.about().acl();
        Grants grants = new Grants(object, names);
        grants.revoke(before, after);
        grants.write(
                "GRANT", union(without(after.granted(), before.granted()), without(before.revoked(), after.revoked())));
        return grants.statements;
    }

    private void revoke(Acl before, Acl after) {
        SortedSet<Grant> lost =
                union(without(before.granted(), after.granted()), without(after.revoked(), before.revoked()));
        SortedSet<Grant> options = new TreeSet<>();
        SortedSet<Grant> all = new TreeSet<>();
        for (Grant grant : lost) {
            boolean more = after.granted().contains(new Grant(grant.grantee(), grant.privilege(), true));
            boolean less = after.granted().contains(new Grant(grant.grantee(), grant.privilege(), false));
            if (grant.grantable() && less) {
                options.add(new Grant(grant.grantee(), grant.privilege(), false));
            } else if (!more) {
                all.add(new Grant(grant.grantee(), grant.privilege(), false));
            }
        }
        write("REVOKE GRANT OPTION FOR", options);
        write("REVOKE", all);
    }

    private void write(String verb, SortedSet<Grant> grants) {
        Map<Boolean, Map<Grantee, List<String>>> byGrantee = new TreeMap<>(Comparator.reverseOrder());
        for (Grant grant : grants) {
            byGrantee
                    .computeIfAbsent(grant.grantable(), key -> new TreeMap<>())
                    .computeIfAbsent(grant.grantee(), key -> new ArrayList<>())
                    .add(grant.privilege());
        }
        byGrantee.forEach((grantable, grantees) -> grantees.forEach((grantee, privileges) -> statements.add(prefix()
                + verb
                + " "
                + privileges.stream().map(this::privilege).collect(Collectors.joining(", "))
                + " ON "
                + target()
                + (verb.equals("GRANT") ? " TO " : " FROM ")
                + name(grantee)
                + (verb.equals("GRANT") && grantable ? " WITH GRANT OPTION" : ""))));
    }

    private String prefix() {
        if (!(object instanceof DefaultPrivileges privileges)) {
            return "";
        }
        return "ALTER DEFAULT PRIVILEGES FOR ROLE " + privileges.role()
                + privileges.schema().map(schema -> " IN SCHEMA " + schema).orElse("") + " ";
    }

    private String target() {
        if (object instanceof DefaultPrivileges privileges) {
            return privileges.objects();
        }
        ObjectId id = object.id();
        Kind kind = id.kind();
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLE " + names.of(id);
            case COLUMN -> "TABLE " + names.of(id.owner());
            case AGGREGATE -> "FUNCTION " + id.schema() + "." + id.identifier() + "(" + id.arguments() + ")";
            case FOREIGN_DATA_WRAPPER -> "FOREIGN DATA WRAPPER " + names.of(id);
            case SERVER -> "FOREIGN SERVER " + names.of(id);
            default -> kind.words() + " " + names.of(id);
        };
    }

    private String privilege(String privilege) {
        return object.id().kind() == Kind.COLUMN
                ? privilege + " (" + object.id().identifier() + ")"
                : privilege;
    }

    private String name(Grantee grantee) {
        if (!(grantee instanceof Grantee.Owner)) {
            return grantee.toString();
        }
        if (object instanceof DefaultPrivileges privileges) {
            return privileges.role().toString();
        }
        return object.about().owner().value().map(Object::toString).orElse("CURRENT_USER");
    }

    private static SortedSet<Grant> without(SortedSet<Grant> all, SortedSet<Grant> some) {
        SortedSet<Grant> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static SortedSet<Grant> union(SortedSet<Grant> some, SortedSet<Grant> others) {
        SortedSet<Grant> union = new TreeSet<>(some);
        union.addAll(others);
        return union;
    }
}
