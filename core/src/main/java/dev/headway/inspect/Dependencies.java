package dev.headway.inspect;

import dev.headway.catalog.Dependency;
import dev.headway.catalog.Dependency.Strength;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import java.sql.SQLException;
import java.util.Optional;

/** The edges of {@code pg_depend} between things that have a name here. */
final class Dependencies {

    private final Draft draft;

    Dependencies(Draft draft) {
        this.draft = draft;
    }

    void read(Row row) throws SQLException {
        Optional<ObjectId> dependent =
                draft.names().find(new Address(row.number("class"), row.number("object"), (int) row.number("sub")));
        Optional<ObjectId> needed = draft.names()
                .find(new Address(row.number("needed_class"), row.number("needed"), (int) row.number("needed_sub")));
        if (dependent.isEmpty() || needed.isEmpty()) {
            return;
        }
        Dependency edge = new Dependency(dependent.get(), needed.get(), strength(row.letter("kind")));
        if (!isUnderstood(edge)) {
            draft.add(edge);
        }
    }

    /**
     * Whether the objects say it themselves: a part needs its whole, an extension needs itself, and a sequence goes with
     * the column that owns it, whose default needs the sequence: that would be a circle.
     */
    private static boolean isUnderstood(Dependency edge) {
        ObjectId dependent = edge.dependent();
        ObjectId needed = edge.referenced();
        boolean owned = dependent.kind() == Kind.SEQUENCE && edge.strength() == Strength.AUTO;
        boolean itself = dependent.kind() == Kind.EXTENSION && needed.kind() == Kind.EXTENSION;
        return owned || itself || isPart(dependent, needed);
    }

    private static boolean isPart(ObjectId part, ObjectId whole) {
        for (Optional<ObjectId> at = Optional.of(part);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /** Of a partition's index or trigger, P and S say that it goes with the parent's and with the partition. */
    private static Strength strength(char letter) {
        return switch (letter) {
            case 'i', 'P' -> Strength.INTERNAL;
            case 'a', 'S' -> Strength.AUTO;
            default -> Strength.NORMAL;
        };
    }
}
