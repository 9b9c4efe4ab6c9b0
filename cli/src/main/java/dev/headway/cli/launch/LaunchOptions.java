package dev.headway.cli.launch;

import dev.headway.connect.Budget;
import dev.headway.settings.Settings.OnFailure;
import dev.headway.settings.Settings.OnStart;
import java.time.Duration;
import java.util.List;

/**
 * What a launch was asked to do, already validated. Immutable.
 *
 * @param appName whom the banner names
 * @param address where the server will listen
 * @param poll how another's migrations are waited for
 * @param command the server's command line; empty: the caller starts it after exit status 0
 * @param exec whether the caller starts it although it is given: for a shell that becomes the server, since a JVM cannot
 */
public record LaunchOptions(
        String appName,
        OnStart onStart,
        OnFailure onFailure,
        Address address,
        Poll poll,
        List<String> command,
        boolean exec) {

    public LaunchOptions {
        command = List.copyOf(command);
    }

    /** {@code BACKEND_HOST} and {@code BACKEND_PORT}; port 0 is any that is free. */
    public record Address(String host, int port) {

        public Address {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("not a port: " + port);
            }
        }
    }

    /** {@code HEADWAY_WAIT} and {@code HEADWAY_WAIT_INTERVAL}. */
    public record Poll(Budget budget, Duration interval) {}
}
