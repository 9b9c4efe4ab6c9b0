@NullMarked
package dev.headway.notebooklm.database;

import org.jspecify.annotations.NullMarked;
