package dev.headway.ddl;

import dev.headway.catalog.Acl;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.DefaultPrivileges;
import dev.headway.catalog.Grant;
import dev.headway.catalog.Kind;
import dev.headway.sql.Identifier;
import java.util.Optional;
import java.util.TreeSet;

/** What ALTER DEFAULT PRIVILEGES gives a new object, unasked: the old side's, as those are changed last. */
final class DefaultGrants {

    private DefaultGrants() {}

    /** The privileges that the object is born with, made by whoever is to own it, or by whoever gives it back. */
    static Acl of(CatalogObject object, Situation situation) {
        TreeSet<Grant> granted = new TreeSet<>();
        TreeSet<Grant> revoked = new TreeSet<>();
        String objects = objects(object.id().kind());
        Optional<Identifier> owner = Owners.other(object.id(), situation).isPresent()
                ? Optional.of(situation.from().role())
                : object.about().owner().value();
        for (CatalogObject other : situation.from().objects().values()) {
            if (other instanceof DefaultPrivileges privileges
                    && privileges.objects().equals(objects)
                    && owner.filter(privileges.role()::equals).isPresent()
                    && privileges
                            .schema()
                            .map(Identifier::name)
                            .orElse(object.id().schema())
                            .equals(object.id().schema())) {
                granted.addAll(privileges.about().acl().granted());
                revoked.addAll(privileges.about().acl().revoked());
            }
        }
        return new Acl(granted, revoked);
    }

    private static String objects(Kind kind) {
        return switch (kind) {
            case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE -> "TABLES";
            case SEQUENCE -> "SEQUENCES";
            case FUNCTION, PROCEDURE, AGGREGATE -> "FUNCTIONS";
            case ENUM, DOMAIN, COMPOSITE_TYPE, RANGE_TYPE -> "TYPES";
            case SCHEMA -> "SCHEMAS";
            default -> "";
        };
    }
}
