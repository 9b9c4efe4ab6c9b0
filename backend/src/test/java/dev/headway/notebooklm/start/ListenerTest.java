package dev.headway.notebooklm.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.problem.UsageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class ListenerTest {

    @Test
    void unset_and_empty_settings_mean_every_address_and_8102() {
        assertListens(8102, "/0.0.0.0", Map.of());
        assertListens(8102, "/0.0.0.0", Map.of("BACKEND_HOST", "", "BACKEND_PORT", " "));
    }

    @Test
    void settings_are_followed() {
        assertListens(80, "/127.0.0.1", Map.of("BACKEND_HOST", "127.0.0.1", "BACKEND_PORT", "80"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "81O2", "8102/tcp", "99999999999999999999"})
    void what_is_no_port_is_named(String port) {
        Listener listener = listener(Map.of("BACKEND_PORT", port));
        UsageException refused =
                assertThrows(UsageException.class, () -> listener.customize(new TomcatServletWebServerFactory()));
        assertEquals("""
                BACKEND_PORT is not a port: %s
                  where   the environment: BACKEND_PORT
                  remedy  set BACKEND_PORT to a number from 1 to 65535, or leave it unset for 8102""".formatted(port), refused.getMessage());
    }

    @Test
    void the_url_is_one_that_a_browser_takes() {
        assertEquals("http://0.0.0.0:8102", listener(Map.of()).url(8102));
        assertEquals(
                "http://[::1]:8102", listener(Map.of("BACKEND_HOST", "::1")).url(8102));
    }

    private static void assertListens(int port, String address, Map<String, Object> settings) {
        TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();
        listener(settings).customize(server);
        assertEquals(port, server.getPort());
        assertEquals(address, String.valueOf(server.getAddress()));
    }

    private static Listener listener(Map<String, ?> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.copyOf(settings)));
        return new Listener(environment);
    }
}
