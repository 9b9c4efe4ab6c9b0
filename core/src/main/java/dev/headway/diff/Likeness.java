package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what may be one thing under another name: a column that goes and one of its type that comes, a table of which most
 * columns come back, an enum with the same values. Where several come, all are told, those with the most similar name first.
 */
final class Likeness {

    /** More than these nobody would want to be asked about. */
    private static final int MOST = 5;

    private final Agenda agenda;
    private final Map<Place, List<CatalogObject>> created;
    private final Map<ObjectId, Set<String>> columns = new HashMap<>();

    /** Only what stands in one place can be taken for each other. */
    private record Place(Kind kind, Optional<ObjectId> parent) {

        static Place of(CatalogObject object) {
            return new Place(object.id().kind(), object.id().parent());
        }
    }

    private Likeness(Agenda agenda) {
        this.agenda = agenda;
        created = agenda.pairs.created().values().stream().collect(Collectors.groupingBy(Place::of));
    }

    static List<PossibleRename> find(Agenda agenda) {
        Likeness likeness = new Likeness(agenda);
        List<PossibleRename> found = new ArrayList<>();
        for (CatalogObject gone : agenda.pairs.dropped().values()) {
            likeness.created.getOrDefault(Place.of(gone), List.of()).stream()
                    .filter(come -> likeness.isAlike(gone, come))
                    .map(CatalogObject::id)
                    .sorted(Comparator.comparingInt(
                            come -> Spelling.distance(gone.id().name(), come.name())))
                    .limit(MOST)
                    .forEach(come -> found.add(new PossibleRename(gone.id(), come)));
        }
        return List.copyOf(found);
    }

    private boolean isAlike(CatalogObject gone, CatalogObject come) {
        if (gone instanceof Column old && come instanceof Column now) {
            return old.id().owner().kind() == Kind.TABLE
                    && agenda.pairs.byFrom(old.id().owner()).isPresent()
                    && !Shape.isImplied(old)
                    && old.type().equals(now.type())
                    && old.generated().isPresent() == now.generated().isPresent();
        }
        if (gone instanceof EnumType old && come instanceof EnumType now) {
            return old.labels().equals(now.labels());
        }
        return gone.id().kind() == Kind.TABLE && sharesMost(gone.id(), come.id());
    }

    /** Whether at least half of all columns of both are called alike and have one type. */
    private boolean sharesMost(ObjectId old, ObjectId now) {
        Set<String> before = columns.computeIfAbsent(old, table -> columns(agenda.from, table));
        Set<String> after = columns.computeIfAbsent(now, table -> columns(agenda.to, table));
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        int either = before.size() + after.size() - both.size();
        return !both.isEmpty() && both.size() * 2 >= either;
    }

    private static Set<String> columns(Catalog catalog, ObjectId table) {
        return catalog.parts(table, Column.class).stream()
                .map(column -> column.id().name() + " " + column.type())
                .collect(Collectors.toSet());
    }
}
