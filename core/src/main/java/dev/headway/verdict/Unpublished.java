package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Key;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Publication;
import dev.headway.catalog.PublicationMember;
import dev.headway.catalog.Table;
import java.util.List;

/**
 * Tables of which rows can be inserted alone: an UPDATE or DELETE of a table that is published fails where nothing tells a
 * subscriber which row it was.
 */
record Unpublished(Both both) {

    /** A table may begin to be published without being changed itself. */
    List<Broken> all() {
        if (both.after().all(Publication.class).isEmpty()) {
            return List.of();
        }
        return both.before().all(Table.class).stream()
                .filter(table -> fails(both.after(), table.id()) && !fails(both.before(), table.id()))
                .map(table -> Broken.of("publish-without-identity", table.id()))
                .toList();
    }

    private static boolean fails(Catalog catalog, ObjectId id) {
        return catalog.find(id, Table.class)
                .filter(table -> table.partitionKey().isEmpty() && !hasIdentity(catalog, table))
                .filter(table -> catalog.all(Publication.class).stream()
                        .anyMatch(publication -> sendsChanges(publication) && isMember(catalog, publication, id)))
                .isPresent();
    }

    private static boolean hasIdentity(Catalog catalog, Table table) {
        return switch (table.replicaIdentity().mode()) {
            case FULL -> true;
            case NOTHING -> false;
            case INDEX -> table.replicaIdentity().index().isPresent();
            case DEFAULT -> catalog.parts(table.id(), Key.class).stream().anyMatch(Key::primary);
        };
    }

    private static boolean sendsChanges(Publication publication) {
        String what = publication.options().values().getOrDefault("publish", "update");
        return what.contains("update") || what.contains("delete");
    }

    private static boolean isMember(Catalog catalog, Publication publication, ObjectId table) {
        ObjectId schema = ObjectId.of(Kind.SCHEMA, table.schema());
        return publication.allTables()
                || catalog.parts(publication.id(), PublicationMember.class).stream()
                        .map(PublicationMember::member)
                        .anyMatch(member -> member.equals(table) || member.equals(schema));
    }
}
