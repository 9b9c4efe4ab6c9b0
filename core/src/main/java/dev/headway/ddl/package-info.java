/** How a difference is mended: the SQL that a careful person would have written, and its inverse. */
@NullMarked
package dev.headway.ddl;

import org.jspecify.annotations.NullMarked;
