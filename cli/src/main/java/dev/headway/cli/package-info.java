/** The command line: Alembic's verbs, what they print, and their exit status. */
@NullMarked
package dev.headway.cli;

import org.jspecify.annotations.NullMarked;
