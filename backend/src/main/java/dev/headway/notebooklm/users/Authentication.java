package dev.headway.notebooklm.users;

import dev.headway.notebooklm.web.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/auth}: signing up and logging in. Thread-safe. */
@RestController
@RequestMapping("/api/auth")
@Tag(name = "auth")
class Authentication {

    private final Users users;
    private final Passwords passwords;

    Authentication(Users users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    @PostMapping("/signup")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a user")
    @ApiResponse(responseCode = "201", description = "The new user")
    @ApiResponse(
            responseCode = "409",
            description = "The email address is taken",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    @ApiResponse(
            responseCode = "422",
            description = "Some fields are not as they must be",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    User signup(@Valid @RequestBody Signup signup) {
        return users.add(new Email(signup.email()), passwords.hash(signup.password()), signup.fullName())
                .orElseThrow(() -> new Refused(HttpStatus.CONFLICT, "this email address is taken"));
    }

    @PostMapping("/login")
    @Operation(summary = "Check a user's password")
    @ApiResponse(responseCode = "200", description = "The user")
    @ApiResponse(
            responseCode = "401",
            description = "Wrong email address or password",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    User login(@Valid @RequestBody Login login) {
        Optional<Account> account = users.find(new Email(login.email()));
        if (account.isEmpty()) {
            // The same work as for a known user, or the clock would tell who has an account here.
            passwords.hash(login.password());
        }
        return account.filter(known -> passwords.match(login.password(), known.passwordHash()))
                .map(Account::user)
                .orElseThrow(() -> new Refused(HttpStatus.UNAUTHORIZED, "wrong email address or password"));
    }
}
