@NullMarked
package dev.headway.notebooklm;

import org.jspecify.annotations.NullMarked;
