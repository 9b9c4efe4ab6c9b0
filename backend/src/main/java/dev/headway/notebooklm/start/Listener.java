package dev.headway.notebooklm.start;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the server listens: {@code BACKEND_HOST} and {@code BACKEND_PORT}; set but empty means not set. */
@Component
class Listener implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final String host;
    private final String port;

    Listener(Environment environment) {
        host = setting(environment, "BACKEND_HOST", "0.0.0.0");
        port = setting(environment, "BACKEND_PORT", "8102");
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        server.setAddress(address());
        server.setPort(number());
    }

    /** As a browser takes it, with the port that the system chose if 0 was asked for. */
    String url(int actualPort) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new UsageException(Problem.of(
                    "BACKEND_HOST is not an address of this machine: " + host,
                    "the environment: BACKEND_HOST",
                    "set BACKEND_HOST=0.0.0.0 to listen on all of them"));
        }
    }

    private int number() {
        try {
            int number = Integer.parseInt(port);
            if (number >= 0 && number <= 65_535) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, with the numbers that are out of range.
        }
        throw new UsageException(Problem.of(
                "BACKEND_PORT is not a port: " + port,
                "the environment: BACKEND_PORT",
                "set BACKEND_PORT to a number from 1 to 65535, or leave it unset for 8102"));
    }

    private static String setting(Environment environment, String name, String standard) {
        String value = environment.getProperty(name, "").strip();
        return value.isEmpty() ? standard : value;
    }
}
