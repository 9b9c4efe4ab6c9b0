@NullMarked
package dev.headway.notebooklm.health;

import org.jspecify.annotations.NullMarked;
