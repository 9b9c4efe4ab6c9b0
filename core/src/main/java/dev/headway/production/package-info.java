/** Asks production, read-only, what it is like, and scratch how fast it works. */
@NullMarked
package dev.headway.production;

import org.jspecify.annotations.NullMarked;
