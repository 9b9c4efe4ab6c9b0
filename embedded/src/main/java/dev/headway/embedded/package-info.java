/** A real PostgreSQL from Maven artefacts. */
@NullMarked
package dev.headway.embedded;

import org.jspecify.annotations.NullMarked;
