/** What would happen to a database, as a value. */
@NullMarked
package dev.headway.plan;

import org.jspecify.annotations.NullMarked;
