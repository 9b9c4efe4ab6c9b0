/** A revision written anew as its findings' remedies say: which statements give way, to what, in how many revisions. */
@NullMarked
package dev.headway.remedy;

import org.jspecify.annotations.NullMarked;
