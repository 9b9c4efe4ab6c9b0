/** What a revision was seen to do, and what that means for those who use the database meanwhile: rules as values. */
@NullMarked
package dev.headway.verdict;

import org.jspecify.annotations.NullMarked;
