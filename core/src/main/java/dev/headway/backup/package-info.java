/** A command of the user's that runs before anything is migrated. */
@NullMarked
package dev.headway.backup;

import org.jspecify.annotations.NullMarked;
