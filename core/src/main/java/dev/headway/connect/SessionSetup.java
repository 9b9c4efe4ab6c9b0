package dev.headway.connect;

import dev.headway.pg.ServerVersion;
import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How every session is set up, whatever the role, the database or the server's configuration say. Immutable.
 *
 * @param role {@code SET ROLE} to this; empty: whoever logged in
 * @param leftOut optional settings that this server does not take
 */
public record SessionSetup(ServerVersion version, Optional<Identifier> role, Set<String> leftOut) {

    private static final List<Setting> SETTINGS = List.of(
            // A killed client's backend goes within seconds, not at the end of its statement.
            Setting.optional(14, "client_connection_check_interval", "'2s'"),
            Setting.optional(14, "tcp_keepalives_idle", "10"),
            Setting.optional(14, "tcp_keepalives_interval", "5"),
            Setting.optional(14, "tcp_keepalives_count", "3"),
            // Limits that are good for an application end a migration half-way.
            Setting.optional(14, "idle_session_timeout", "0"),
            Setting.required("idle_in_transaction_session_timeout", "0"),
            Setting.required("statement_timeout", "0"),
            Setting.optional(17, "transaction_timeout", "0"),
            Setting.required("lock_timeout", "0"),
            // What the same file means must not depend on who runs it.
            Setting.required("default_transaction_isolation", "'read committed'"),
            Setting.required("default_transaction_deferrable", "off"),
            Setting.required("default_transaction_read_only", "off"),
            Setting.required("standard_conforming_strings", "on"),
            Setting.required("client_min_messages", "notice"),
            // pgjdbc sends the JVM's zone at login, so timestamp to timestamptz would differ from machine to machine.
            Setting.required("timezone", "'UTC'"));

    public SessionSetup {
        leftOut = Set.copyOf(leftOut);
    }

    public SessionSetup(ServerVersion version, Optional<Identifier> role) {
        this(version, role, Set.of());
    }

    /** One thing that is set. An optional one may fail: the server's system or a fork may lack it. */
    record Setting(int since, String name, String value, boolean required) {

        static Setting required(String name, String value) {
            return new Setting(ServerVersion.OLDEST_MAJOR, name, value, true);
        }

        static Setting optional(int since, String name, String value) {
            return new Setting(since, name, value, false);
        }

        String statement() {
            return "SET " + name + " = " + value;
        }
    }

    /** The settings that this server takes, in order. */
    List<Setting> settings() {
        return SETTINGS.stream()
                .filter(setting -> version.isAtLeast(setting.since()) && !leftOut.contains(setting.name()))
                .toList();
    }

    /** For a session that has just logged in. No statement returns rows. */
    public List<String> statements() {
        List<String> statements =
                new ArrayList<>(settings().stream().map(Setting::statement).toList());
        role.ifPresent(name -> statements.add("SET ROLE " + name.quoted()));
        return List.copyOf(statements);
    }

    /**
     * Brings a session that ran a revision back to how it was set up, whatever the revision SET, RESET or became. May
     * run inside a transaction, returns no rows, and keeps advisory locks.
     */
    public List<String> again() {
        // RESET ALL leaves role and session authorization as they are; resetting the latter resets the former too.
        List<String> statements = new ArrayList<>(List.of("RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL"));
        statements.addAll(statements());
        return List.copyOf(statements);
    }

    /** For a server that nobody has asked anything: only what every server takes. */
    public static SessionSetup anywhere(Optional<Identifier> role) {
        return new SessionSetup(
                new ServerVersion(ServerVersion.OLDEST_MAJOR * 10_000),
                role,
                SETTINGS.stream()
                        .filter(setting -> !setting.required())
                        .map(Setting::name)
                        .collect(Collectors.toSet()));
    }

    SessionSetup without(Set<String> names) {
        return new SessionSetup(version, role, names);
    }
}
