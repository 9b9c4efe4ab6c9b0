/** Real servers, real processes. */
@NullMarked
package dev.headway.embedded;

import org.jspecify.annotations.NullMarked;
