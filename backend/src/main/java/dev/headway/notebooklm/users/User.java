package dev.headway.notebooklm.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A user as shown to that user: never the password, nor its hash. Immutable. */
public record User(
        UUID id,
        String email,
        @JsonProperty("full_name") @Nullable String fullName,
        @JsonProperty("created_at") Instant createdAt) {}
