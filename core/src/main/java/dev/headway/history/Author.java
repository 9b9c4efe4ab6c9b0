package dev.headway.history;

import java.util.Optional;

/**
 * Who writes the journal. Immutable.
 *
 * @param host name of this machine or container
 * @param version Headway's
 * @param actor as {@code HEADWAY_ACTOR} says
 */
public record Author(Optional<String> host, String version, Optional<String> actor) {}
