/** What the entities of an application mean as SQL, told by the application's own Hibernate in a JVM of its own. */
@NullMarked
package dev.headway.entities;

import org.jspecify.annotations.NullMarked;
