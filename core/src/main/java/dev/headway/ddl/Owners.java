package dev.headway.ddl;

import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.ObjectId;
import dev.headway.sql.Identifier;
import java.util.Optional;

/** Who owns what is made again: whoever makes it, unless it is given back. */
final class Owners {

    private Owners() {}

    /** The owner of before, if that is not the role that makes it again. */
    static Optional<Identifier> other(ObjectId id, Situation situation) {
        return situation
                .from()
                .find(id)
                .filter(object -> situation.isAgain(id) && canBeGiven(id))
                .flatMap(object -> object.about().owner().value())
                .filter(owner -> !owner.equals(situation.from().role()));
    }

    /** Gives it back; ahead of the grants, which are the owner's to make. */
    static void restore(CatalogObject object, Draft draft) {
        other(object.id(), draft.situation())
                .ifPresent(owner -> draft.second("ALTER " + draft.names().full(object.id()) + " OWNER TO " + owner));
    }

    /** An index goes with its table, a sequence of a serial column too. */
    private static boolean canBeGiven(ObjectId id) {
        return switch (id.kind()) {
            case TABLE,
                    FOREIGN_TABLE,
                    VIEW,
                    MATERIALIZED_VIEW,
                    FUNCTION,
                    PROCEDURE,
                    AGGREGATE,
                    ENUM,
                    DOMAIN,
                    COMPOSITE_TYPE,
                    RANGE_TYPE,
                    COLLATION,
                    STATISTICS,
                    TEXT_SEARCH_DICTIONARY,
                    TEXT_SEARCH_CONFIGURATION,
                    PUBLICATION,
                    EVENT_TRIGGER -> true;
            default -> false;
        };
    }
}
