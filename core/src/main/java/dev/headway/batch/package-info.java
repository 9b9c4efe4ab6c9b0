/** One statement in slices along a key, each slice a transaction that moves its own cursor. */
@NullMarked
package dev.headway.batch;

import org.jspecify.annotations.NullMarked;
