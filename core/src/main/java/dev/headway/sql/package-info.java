/** SQL as text: identifiers, literals, tokens, statements and where they stand. */
@NullMarked
package dev.headway.sql;

import org.jspecify.annotations.NullMarked;
