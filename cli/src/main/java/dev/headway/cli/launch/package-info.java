/**
 * {@code headway launch}: wait for the database, bring it to head, hand over to the server. Until then a responder
 * answers on the server's port, so that whoever probes it sees what is going on. {@link
 * dev.headway.cli.launch.Launch} is the walk; what it needs of a database is {@link dev.headway.cli.launch.Database}.
 */
@NullMarked
package dev.headway.cli.launch;

import org.jspecify.annotations.NullMarked;
