package dev.headway.verdict;

import dev.headway.catalog.Acl;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Grant;
import dev.headway.catalog.Grantee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody may no longer do. */
record Withdrawn(Both both) {

    List<Broken> all() {
        List<Broken> withdrawn = new ArrayList<>();
        for (CatalogObject object : both.old()) {
            Optional<CatalogObject> now = Both.isQueried(object.id())
                    ? both.relation(object.id()).flatMap(both.after()::find)
                    : both.after().find(object.id());
            now.ifPresent(after -> grants(object, after, withdrawn));
        }
        return withdrawn;
    }

    private static void grants(CatalogObject before, CatalogObject after, List<Broken> withdrawn) {
        Acl old = before.about().acl();
        Acl now = after.about().acl();
        old.granted().stream()
                .filter(grant -> !has(now.granted(), grant))
                .forEach(grant -> add(before, grant, withdrawn));
        now.revoked().stream()
                .filter(grant -> !has(old.revoked(), grant))
                .forEach(grant -> add(before, grant, withdrawn));
    }

    /** Whether it may be passed on does not matter to who only uses it. */
    private static boolean has(Iterable<Grant> grants, Grant wanted) {
        for (Grant grant : grants) {
            if (grant.grantee().equals(wanted.grantee()) && grant.privilege().equals(wanted.privilege())) {
                return true;
            }
        }
        return false;
    }

    private static void add(CatalogObject object, Grant grant, List<Broken> withdrawn) {
        if (!(grant.grantee() instanceof Grantee.Owner)) {
            withdrawn.add(new Broken(
                    "revoke",
                    object.id(),
                    Map.of("grantee", grant.grantee().toString(), "privilege", grant.privilege())));
        }
    }
}
