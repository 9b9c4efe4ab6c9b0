package dev.headway.notebooklm.users;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a new user sends. Immutable. */
record Signup(
        @EmailAddress @Schema(example = "ada@example.org", requiredMode = Schema.RequiredMode.REQUIRED)
        String email,

        @NotNull(message = "is missing") @Size(min = 8, max = 256, message = "must be 8 to 256 characters long") @PlainText
        @Schema(example = "correct horse battery staple")
        String password,

        @JsonProperty("full_name")
        @Size(max = 255, message = "must be at most 255 characters long") @PlainText
        @Schema(example = "Ada Lovelace")
        @Nullable String fullName) {

    /** Without the password, which would else follow the record into a log. */
    @Override
    public String toString() {
        return "Signup[" + email + "]";
    }
}
