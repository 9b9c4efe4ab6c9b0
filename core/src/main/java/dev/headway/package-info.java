/** The front door. */
@NullMarked
package dev.headway;

import org.jspecify.annotations.NullMarked;
