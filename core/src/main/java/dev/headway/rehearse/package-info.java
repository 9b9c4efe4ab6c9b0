/** Runs revisions on a database to throw away, and tells what the server did. */
@NullMarked
package dev.headway.rehearse;

import org.jspecify.annotations.NullMarked;
