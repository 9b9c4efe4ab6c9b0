/** Reads a database's schema out of {@code pg_catalog} and into a {@link dev.headway.catalog.Catalog}. */
@NullMarked
package dev.headway.inspect;

import org.jspecify.annotations.NullMarked;
