package dev.headway.history;

import java.util.Optional;

/** What the journal last recorded of a revision as done. Immutable. */
public record Recorded(
        String revision, Optional<String> checksum, Optional<String> chainHash, Optional<String> source) {}
