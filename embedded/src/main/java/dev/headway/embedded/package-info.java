/**
 * A real PostgreSQL from Maven artefacts: {@link dev.headway.embedded.EmbeddedPostgres} for tests and scratch, {@link
 * dev.headway.embedded.Main} for the newcomer's {@code ./serve}.
 *
 * <p>From the jar to a connection: {@code Binaries} finds the archive on the class path, {@code Cache} keeps what {@code
 * Archive} unpacks of it, {@code Programs} are those that run under one of the {@code Account}s, {@code Cluster} is a data
 * directory, {@code Server} runs on it. {@code LockFile} keeps processes apart, {@code Postmaster} tells a live server from
 * a dead one, {@code Temporary} sees to it that no test leaves one behind.
 */
@NullMarked
package dev.headway.embedded;

import org.jspecify.annotations.NullMarked;
