/** What a command does in one session: reads, locks, reads again, runs. */
@NullMarked
package dev.headway.walk;

import org.jspecify.annotations.NullMarked;
