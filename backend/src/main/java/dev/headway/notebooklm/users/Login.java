package dev.headway.notebooklm.users;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a user proves itself with. Only what could do harm is refused as invalid; whatever else cannot be right is simply
 * a wrong password. Immutable.
 */
record Login(
        @NotNull(message = "is missing") @Size(max = 254, message = "must be at most 254 characters long") @PlainText
        @Schema(example = "ada@example.org")
        String email,

        @NotNull(message = "is missing") @Size(max = 256, message = "must be at most 256 characters long") @PlainText
        @Schema(example = "correct horse battery staple")
        String password) {

    /** Without the password, which would else follow the record into a log. */
    @Override
    public String toString() {
        return "Login[" + email + "]";
    }
}
