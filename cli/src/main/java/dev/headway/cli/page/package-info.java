/** A rehearsal as pictures and as HTML: what is drawn, as values; how it is drawn; and markup that cannot be broken. */
@NullMarked
package dev.headway.cli.page;

import org.jspecify.annotations.NullMarked;
