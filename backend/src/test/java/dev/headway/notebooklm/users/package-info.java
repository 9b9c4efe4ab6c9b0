@NullMarked
package dev.headway.notebooklm.users;

import org.jspecify.annotations.NullMarked;
