package dev.headway.verdict;

import dev.headway.catalog.Catalog;
import java.util.ArrayList;
import java.util.List;

/** What code of the previous release meets on the schema that a revision leaves, by the catalogs before and after. */
final class Breaks {

    private Breaks() {}

    static List<Broken> of(Catalog before, Catalog after) {
        Both both = Both.of(before, after);
        List<Broken> broken = new ArrayList<>();
        broken.addAll(new Gone(both).all());
        broken.addAll(new Altered(both).all());
        broken.addAll(new Required(both).all());
        broken.addAll(new Withdrawn(both).all());
        broken.addAll(new Diverted(both).all());
        broken.addAll(new Unpublished(both).all());
        return broken;
    }
}
