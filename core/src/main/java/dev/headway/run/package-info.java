/** Performs a plan. */
@NullMarked
package dev.headway.run;

import org.jspecify.annotations.NullMarked;
