/** What entities say to Headway beyond JPA. */
@NullMarked
package dev.headway.jpa;

import org.jspecify.annotations.NullMarked;
