/** What production is like, in numbers, and what that means for a finding: how long others would wait. */
@NullMarked
package dev.headway.statistics;

import org.jspecify.annotations.NullMarked;
