/** One class a verb: its options, the one call of the library that it makes, and what it prints. */
@NullMarked
package dev.headway.cli.verb;

import org.jspecify.annotations.NullMarked;
