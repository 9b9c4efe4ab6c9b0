/** Databases that are thrown away: made on a server that is given or embedded, filled once, found again, cleared up. */
@NullMarked
package dev.headway.scratch;

import org.jspecify.annotations.NullMarked;
