package dev.headway.catalog;

import java.util.List;

/**
 * A view; its columns are objects of their own, as they may have comments, privileges and defaults. Immutable.
 *
 * @param query without the semicolon; a difference may be one of spelling only, as deparsing is no fixed point
 * @param columns in order, for a view may be replaced only by one that has the same and more at the end
 * @param options such as {@code security_invoker}, {@code check_option}
 */
public record View(ObjectId id, About about, String query, List<String> columns, Options options)
        implements CatalogObject {

    public View {
        columns = List.copyOf(columns);
    }
}
