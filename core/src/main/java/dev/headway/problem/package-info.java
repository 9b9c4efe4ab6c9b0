/** What is wrong, where, and what to do about it: the one shape of every failure. */
@NullMarked
package dev.headway.problem;

import org.jspecify.annotations.NullMarked;
