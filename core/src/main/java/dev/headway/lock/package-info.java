/** One advisory lock, one holder, on the connection that does the work. */
@NullMarked
package dev.headway.lock;

import org.jspecify.annotations.NullMarked;
