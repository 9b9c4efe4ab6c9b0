/** Revisions that are Java classes: what they implement, where they are found, and how they run. */
@NullMarked
package dev.headway.code;

import org.jspecify.annotations.NullMarked;
