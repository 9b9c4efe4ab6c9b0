/** What stands in the database: version table, journal, progress. */
@NullMarked
package dev.headway.history;

import org.jspecify.annotations.NullMarked;
