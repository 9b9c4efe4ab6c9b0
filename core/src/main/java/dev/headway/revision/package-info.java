/** The revision file: its header, its sections, and where files are read from. */
@NullMarked
package dev.headway.revision;

import org.jspecify.annotations.NullMarked;
