/** What would fail, told before the first statement of a run. */
@NullMarked
package dev.headway.preflight;

import org.jspecify.annotations.NullMarked;
