/** Old and new code on one schema: what a database holds that the files do not, and what has to wait. */
@NullMarked
package dev.headway.release;

import org.jspecify.annotations.NullMarked;
