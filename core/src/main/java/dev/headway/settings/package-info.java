/** All that may be set, and the three doors it comes through. */
@NullMarked
package dev.headway.settings;

import org.jspecify.annotations.NullMarked;
