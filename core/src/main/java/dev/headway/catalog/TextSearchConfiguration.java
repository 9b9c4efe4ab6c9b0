package dev.headway.catalog;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text search configuration. Immutable.
 *
 * @param parser qualified
 * @param mappings the dictionaries, qualified and in order, for each type of token
 */
public record TextSearchConfiguration(ObjectId id, About about, String parser, SortedMap<String, List<String>> mappings)
        implements CatalogObject {

    public TextSearchConfiguration {
        mappings = Collections.unmodifiableSortedMap(new TreeMap<>(mappings));
    }
}
