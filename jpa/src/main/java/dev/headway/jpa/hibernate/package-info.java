/**
 * Runs in a JVM of its own, on the application's class path: asks the application's own Hibernate which schema the
 * entities mean. Nothing here but the JDK, JPA and Hibernate, and SnakeYAML where the application has it.
 */
@NullMarked
package dev.headway.jpa.hibernate;

import org.jspecify.annotations.NullMarked;
