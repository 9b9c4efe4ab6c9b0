/** The one connection pool, and the SQL that lies beside the classes which run it. */
@NullMarked
package dev.headway.notebooklm.database;

import org.jspecify.annotations.NullMarked;
