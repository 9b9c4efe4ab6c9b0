package dev.headway.notebooklm.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The connection pool on {@code DATABASE_URL}. It connects when first asked, not at start: the launcher has waited for
 * the database already, and a server without one still answers {@code /live}.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    HikariDataSource dataSource(Environment environment) {
        HikariConfig pool = pool();
        target(environment.getProperty("DATABASE_URL", "").strip(), pool);
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

    /** Stands in for core's DatabaseUrl, which knows every form and the separate variables; replace as a whole. */
    private static void target(String url, HikariConfig pool) {
        if (url.isEmpty()) {
            throw new UsageException(Problem.of(
                    "no database is named",
                    "the environment: DATABASE_URL is not set",
                    "set DATABASE_URL=postgresql://user:password@host:5432/notebooklm"));
        }
        URI uri = parse(url.replaceFirst("^postgres(ql)?(\\+[a-z0-9]+)?:", "postgresql:"));
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        pool.setJdbcUrl("jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + query);
        String userInfo = uri.getRawUserInfo();
        if (userInfo != null) {
            List<String> parts = List.of(userInfo.split(":", 2));
            pool.setUsername(decode(parts.get(0)));
            if (parts.size() == 2) {
                pool.setPassword(decode(parts.get(1)));
            }
        }
    }

    private static URI parse(String url) {
        try {
            URI uri = URI.create(url);
            if ("postgresql".equals(uri.getScheme()) && uri.getHost() != null && uri.getRawPath() != null) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            // Its message repeats the URL and so the password: only the problem below is told.
        }
        throw new UsageException(
                Problem.of(
                        "DATABASE_URL is not a PostgreSQL URL",
                        "the environment: DATABASE_URL (not repeated here: it may hold a password)",
                        "write it as postgresql://user:password@host:5432/notebooklm, with %40 for @ and so on in the password"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
