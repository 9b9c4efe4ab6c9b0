package dev.headway.diff;

import dev.headway.catalog.ObjectId;

/**
 * Two texts of one object that differ. They say the same if PostgreSQL, having made something of each, deparses both
 * alike: {@code varchar IN ('a', 'b')} comes out otherwise than it went in, and only the second time for good. Routines,
 * rules and statistics have the whole statement as their text, all others a query that a view can be made of. Immutable.
 *
 * @param object whose text it is
 * @param from the text of the one side, over the tables of the other
 * @param to the text of the other side
 */
public record Wording(ObjectId object, String from, String to) {}
