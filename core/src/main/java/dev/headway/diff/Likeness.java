package dev.headway.diff;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Column;
import dev.headway.catalog.EnumType;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what may be one thing under another name: a column that goes and one of its type that comes, a table of which most
 * columns come back, an enum with the same values.
 */
final class Likeness {

    private final Agenda agenda;
    private final Set<ObjectId> taken = new HashSet<>();
    private final List<PossibleRename> found = new ArrayList<>();

    private Likeness(Agenda agenda) {
        this.agenda = agenda;
    }

    static List<PossibleRename> find(Agenda agenda) {
        Likeness likeness = new Likeness(agenda);
        for (CatalogObject gone : agenda.pairs.dropped().values()) {
            likeness.find(gone);
        }
        return List.copyOf(likeness.found);
    }

    private void find(CatalogObject gone) {
        ObjectId id = gone.id();
        Optional<ObjectId> alike = agenda.pairs.created().values().stream()
                .filter(come -> come.id().kind() == id.kind() && !taken.contains(come.id()))
                .filter(come -> isAlike(gone, come))
                .map(CatalogObject::id)
                .findFirst();
        alike.ifPresent(come -> {
            taken.add(come);
            found.add(new PossibleRename(id, come));
        });
    }

    private boolean isAlike(CatalogObject gone, CatalogObject come) {
        if (gone instanceof Column old && come instanceof Column now) {
            return old.id().owner().equals(now.id().owner())
                    && old.id().owner().kind() == Kind.TABLE
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
        Set<String> before = columns(agenda.from, old);
        Set<String> after = columns(agenda.to, now);
        Set<String> both = new HashSet<>(before);
        both.retainAll(after);
        Set<String> either = new HashSet<>(before);
        either.addAll(after);
        return !both.isEmpty() && both.size() * 2 >= either.size();
    }

    private static Set<String> columns(Catalog catalog, ObjectId table) {
        return catalog.parts(table, Column.class).stream()
                .map(column -> column.id().name() + " " + column.type())
                .collect(Collectors.toSet());
    }
}
