@NullMarked
package dev.headway.notebooklm.start;

import org.jspecify.annotations.NullMarked;
