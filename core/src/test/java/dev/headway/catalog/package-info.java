@NullMarked
package dev.headway.catalog;

import org.jspecify.annotations.NullMarked;
