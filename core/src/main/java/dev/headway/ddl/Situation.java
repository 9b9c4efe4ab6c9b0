package dev.headway.ddl;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Table;
import dev.headway.diff.Change;
import dev.headway.diff.Differences;
import dev.headway.diff.Heirs;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the statements of one change must know of the rest. */
final class Situation {

    private final Differences differences;
    private final Style style;
    private final Names names;
    private final Set<ObjectId> created = new HashSet<>();
    private final Set<ObjectId> again = new HashSet<>();
    private final Map<ObjectId, String> aside = new HashMap<>();
    private final Set<ObjectId> referenced = new HashSet<>();

    /** Tables whose partitions go, too. */
    private final Set<ObjectId> takers = new HashSet<>();

    private final Heirs heirs;

    Situation(Differences differences, Style style, Names names) {
        this.differences = differences;
        this.style = style;
        this.names = names;
        heirs = new Heirs(differences.from(), differences.to());
        for (CatalogObject object : differences.from().objects().values()) {
            if (object instanceof ForeignKey key) {
                referenced.add(key.references());
            }
            if (object instanceof Table table
                    && differences.to().find(table.id()).isEmpty()) {
                table.partition().ifPresent(partition -> takers.add(partition.of()));
            }
        }
        for (Change change : differences.changes()) {
            if (change instanceof Change.Create create) {
                created.add(create.id());
                create.parts().forEach(part -> created.add(part.id()));
                if (create.again()) {
                    again.add(create.id());
                }
            }
            if (change instanceof Change.SetAside type) {
                aside.put(type.id(), FreeName.of(type.id(), "_old", differences));
            }
        }
    }

    Heirs heirs() {
        return heirs;
    }

    Names names() {
        return names;
    }

    Catalog from() {
        return differences.from();
    }

    Catalog to() {
        return differences.to();
    }

    Differences differences() {
        return differences;
    }

    /** Whether the same script makes it. */
    boolean isCreated(ObjectId id) {
        return created.contains(id);
    }

    boolean isAgain(ObjectId id) {
        return again.contains(id);
    }

    /** Whether the table may have rows, so that the form matters that lets others go on. */
    boolean isOnline(ObjectId table) {
        return style == Style.ONLINE && !isCreated(table);
    }

    boolean isPartitioned(ObjectId table) {
        return to().find(table, Table.class)
                .filter(found -> found.partitionKey().isPresent())
                .isPresent();
    }

    /** Whether a foreign key pointed, and may still point, to a partitioned table that stays and holds this partition. */
    boolean isPointedToAbove(Table partition) {
        return partition
                .partition()
                .flatMap(found -> from().find(found.of(), Table.class))
                .filter(parent -> isPointedToAbove(parent)
                        || (referenced.contains(parent.id())
                                && to().find(parent.id()).isPresent()))
                .isPresent();
    }

    boolean takesPartitions(ObjectId table) {
        return takers.contains(table);
    }

    /** The name of the type that made room, while its users go over. */
    java.util.Optional<String> aside(ObjectId type) {
        return java.util.Optional.ofNullable(aside.get(type));
    }
}
