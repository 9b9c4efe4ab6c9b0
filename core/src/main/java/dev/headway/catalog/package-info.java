/** The schema as a value: sorted, normalised, made of names and never of OIDs, compared with {@code equals}. */
@NullMarked
package dev.headway.catalog;

import org.jspecify.annotations.NullMarked;
