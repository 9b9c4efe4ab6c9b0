package dev.headway.notebooklm.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.headway.connect.DatabaseSetting;
import dev.headway.connect.DatabaseUrl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The connection pool on {@code DATABASE_URL}. It connects when first asked, not at start: the launcher has waited for
 * the database already, and a server without one still answers {@code /live}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final List<String> PARTS = List.of("URL", "HOST", "PORT", "NAME", "USER", "PASSWORD");

    @Bean
    HikariDataSource dataSource(ConfigurableEnvironment environment) {
        DatabaseUrl url = DatabaseSetting.read(Optional.empty(), target(environment), Optional.empty())
                .required();
        HikariConfig pool = pool();
        pool.setJdbcUrl(url.jdbcUrl());
        url.driverProperties().forEach(pool::addDataSourceProperty);
        return new HikariDataSource(pool);
    }

    private static HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("backend");
        // Several replicas share the server's max_connections, and during a deploy old and new ones do.
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(1);
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(5_000);
        pool.setValidationTimeout(2_000);
        pool.addDataSourceProperty("ApplicationName", "notebooklm-backend");
        pool.addDataSourceProperty("connectTimeout", "5");
        // Seconds that one answer may take: a network that swallows packets must not hold a request for ever.
        pool.addDataSourceProperty("socketTimeout", "60");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        return pool;
    }

    /** The variables that name the database; the ones for migrations alone (HEADWAY_DATABASE_URL) are not ours. */
    private static Map<String, String> target(ConfigurableEnvironment environment) {
        Map<String, String> target = new HashMap<>();
        for (String part : PARTS) {
            for (String name : List.of("DATABASE_" + part, "DATABASE_" + part + "_FILE")) {
                asItStands(environment, name).ifPresent(value -> target.put(name, value));
            }
        }
        return target;
    }

    /** {@code getProperty} would take <code>${HOME}</code> in a password for a placeholder. */
    private static Optional<String> asItStands(ConfigurableEnvironment environment, String name) {
        return environment.getPropertySources().stream()
                .map(source -> source.getProperty(name))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .findFirst();
    }
}
