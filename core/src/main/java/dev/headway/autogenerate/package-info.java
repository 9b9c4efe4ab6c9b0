/** Two schemas in, what turns one into the other out, proven both ways before anybody sees it. */
@NullMarked
package dev.headway.autogenerate;

import org.jspecify.annotations.NullMarked;
