/** The commands as scripts for psql. */
@NullMarked
package dev.headway.offline;

import org.jspecify.annotations.NullMarked;
