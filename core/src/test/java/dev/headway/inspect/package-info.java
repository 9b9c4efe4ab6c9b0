@NullMarked
package dev.headway.inspect;

import org.jspecify.annotations.NullMarked;
