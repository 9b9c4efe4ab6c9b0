package dev.headway.diff;

import dev.headway.catalog.ObjectId;

/**
 * Two texts of one object that differ. They say the same if PostgreSQL, having made a view of each, deparses both views
 * alike: {@code varchar IN ('a', 'b')} comes out otherwise than it went in, and only the second time for good. Immutable.
 *
 * @param object whose text it is
 * @param from the text of the one side as a query over the tables of the other
 * @param to the text of the other side as a query
 */
public record Wording(ObjectId object, String from, String to) {}
