/** Views, functions and whatever else is kept as a file and made again when the file changes. */
@NullMarked
package dev.headway.objects;

import org.jspecify.annotations.NullMarked;
