/** What probes ask: is the process alive, is the database there, is the schema what this image needs. */
@NullMarked
package dev.headway.notebooklm.health;

import org.jspecify.annotations.NullMarked;
