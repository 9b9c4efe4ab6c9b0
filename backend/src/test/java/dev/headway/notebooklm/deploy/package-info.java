/** The files that others deploy this backend with. */
@NullMarked
package dev.headway.notebooklm.deploy;

import org.jspecify.annotations.NullMarked;
