package dev.headway.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import jdk.net.ExtendedSocketOptions;
import org.junit.jupiter.api.Test;

final class TcpSocketFactoryTest {

    @Test
    void a_server_that_vanished_is_given_up_within_half_a_minute() throws Exception {
        try (Socket socket = new TcpSocketFactory().createSocket()) {
            assertTrue(socket.getKeepAlive());
            assumeTrue(
                    socket.supportedOptions().contains(ExtendedSocketOptions.TCP_KEEPIDLE),
                    "this system lets nobody say when a silent connection is probed");
            assertEquals(10, socket.getOption(ExtendedSocketOptions.TCP_KEEPIDLE));
            assertEquals(5, socket.getOption(ExtendedSocketOptions.TCP_KEEPINTERVAL));
            assertEquals(3, socket.getOption(ExtendedSocketOptions.TCP_KEEPCOUNT));
        }
    }

    @Test
    void every_session_over_tcp_has_it_unless_the_url_brings_its_own() {
        assertEquals(
                List.of(TcpSocketFactory.class.getName(), UnixSocketFactory.class.getName(), "com.acme.Sockets"),
                List.of(
                        factory("postgresql://u@db/n"),
                        factory("postgresql://u@/n?host=/run/postgresql"),
                        factory("jdbc:postgresql://db/n?user=u&socketFactory=com.acme.Sockets")));
    }

    private static String factory(String url) {
        DatabaseUrl parsed = DatabaseUrl.parse(url, "test");
        Properties properties =
                DriverProperties.of(parsed, parsed.hosts().get(0), SessionOptions.DEFAULT, Duration.ofSeconds(10));
        return properties.getProperty("socketFactory");
    }
}
