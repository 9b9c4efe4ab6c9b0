package dev.headway.history;

import java.util.Optional;

/**
 * How far a section has come that no transaction holds together. Immutable.
 *
 * @param checksum of the section
 * @param done how many statements have taken effect
 * @param intended the statement that was about to run outside a transaction
 */
public record Progress(
        String revision, String direction, String checksum, int done, int total, Optional<String> intended) {

    /** How such a section begins. */
    public record Start(String direction, String checksum, int total) {}
}
