/** Puts rows into a scratch database, made up or the user's own, and tells afterwards what became of them. */
@NullMarked
package dev.headway.rows;

import org.jspecify.annotations.NullMarked;
