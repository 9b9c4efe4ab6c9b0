/** Who uses the backend: signing up and logging in. */
@NullMarked
package dev.headway.notebooklm.users;

import org.jspecify.annotations.NullMarked;
