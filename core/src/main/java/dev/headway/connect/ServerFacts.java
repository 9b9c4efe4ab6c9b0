package dev.headway.connect;

import dev.headway.pg.ServerVersion;
import java.util.Optional;

/**
 * What a session learnt about its server and itself, right after it was set up. Immutable.
 *
 * @param role {@code current_user}: the role that was set, else the login
 * @param login {@code session_user}
 * @param schema {@code current_schema()}; empty if no schema of the search path exists
 * @param pid the backend's
 */
public record ServerFacts(
        ServerVersion version, String database, String role, String login, Optional<String> schema, int pid) {}
