/** How the backend comes up and goes down: where it listens, what it says, how it fails. */
@NullMarked
package dev.headway.notebooklm.start;

import org.jspecify.annotations.NullMarked;
