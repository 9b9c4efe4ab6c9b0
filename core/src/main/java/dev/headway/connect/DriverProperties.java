package dev.headway.connect;

import java.time.Duration;
import java.util.Properties;

/** What pgjdbc is told. Everything travels here and nothing in the JDBC URL, which pgjdbc repeats in its messages. */
final class DriverProperties {

    /** Host, port and database come from the properties. */
    static final String JDBC_URL = "jdbc:postgresql://";

    private static final int MARGIN_SECONDS = 2;

    private DriverProperties() {}

    /** @param timeout how long somebody waits for the session; at most some days */
    static Properties of(DatabaseUrl url, Host host, SessionOptions options, Duration timeout) {
        Properties properties = new Properties();
        // Not asked for, so that it costs no round trip at login. The URL may ask.
        properties.setProperty("gssEncMode", "disable");
        properties.putAll(url.properties());

        properties.setProperty("PGHOST", host.name());
        properties.setProperty("PGPORT", Integer.toString(host.port()));
        properties.setProperty("PGDBNAME", url.database());
        properties.setProperty("user", url.user());
        url.password().ifPresent(password -> properties.setProperty("password", password.value()));
        properties.setProperty("ApplicationName", applicationName(url, options));

        // Later than whoever waits gives up, so that the reason is always theirs; ends what they leave behind.
        String seconds = Long.toString(timeout.toSeconds() + MARGIN_SECONDS);
        properties.setProperty("connectTimeout", seconds);
        properties.setProperty("socketTimeout", seconds);
        properties.setProperty("tcpKeepAlive", "true");

        // Looking for the primary by ourselves saves pgjdbc's round trip, says why each host was passed over, and
        // lets a role's default_transaction_read_only be healed where pgjdbc would take the primary for a standby.
        properties.setProperty("targetServerType", "any");
        // Sends the application's name with the login instead of after it.
        properties.setProperty("assumeMinServerVersion", "14");

        // No named prepared statements: they outlive what a migration changes, and poolers lose them.
        properties.setProperty("prepareThreshold", "0");
        properties.setProperty("preferQueryMode", "extended");
        // A message that holds SQL or rows is neither for logs nor for finding the failed statement of a batch.
        properties.setProperty("logServerErrorDetail", "false");
        if (host.isSocket()) {
            properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
            properties.setProperty("socketFactoryArg", host.socketFile().toString());
            // As libpq: whoever listens to this socket is root already.
            properties.setProperty("sslmode", "disable");
            properties.setProperty("gssEncMode", "disable");
        } else {
            properties.putIfAbsent("socketFactory", TcpSocketFactory.class.getName());
        }
        return properties;
    }

    private static String applicationName(DatabaseUrl url, SessionOptions options) {
        String application = url.properties()
                .getOrDefault("ApplicationName", options.application().orElse(""));
        return application.isEmpty() ? "headway" : "headway " + application;
    }
}
