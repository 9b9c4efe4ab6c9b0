/** Rows that a schema may hold, as values: which texts a type takes, what constraints mention, which table comes first. */
@NullMarked
package dev.headway.sample;

import org.jspecify.annotations.NullMarked;
