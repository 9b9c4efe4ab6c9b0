/** From a URL to a session that is set up as every session is. */
@NullMarked
package dev.headway.connect;

import org.jspecify.annotations.NullMarked;
