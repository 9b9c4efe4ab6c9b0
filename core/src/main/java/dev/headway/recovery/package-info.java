/** What became of a statement that was about to run when its run ended: the catalog decides. */
@NullMarked
package dev.headway.recovery;

import org.jspecify.annotations.NullMarked;
