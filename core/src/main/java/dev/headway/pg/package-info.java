/** PostgreSQL's own words. */
@NullMarked
package dev.headway.pg;

import org.jspecify.annotations.NullMarked;
