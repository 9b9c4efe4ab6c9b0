/** What differs between two catalogs, as values in an order in which it can be mended. */
@NullMarked
package dev.headway.diff;

import org.jspecify.annotations.NullMarked;
