package dev.headway.notebooklm.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class DatabaseConfigurationTest {

    @Test
    void a_password_is_taken_as_it_stands_whatever_spring_would_read_in_it() {
        String password = "a$b${HOME}${nobody:x}#{1}%20@:/ \"";
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "given",
                        Map.of(
                                "DATABASE_HOST", "db.invalid",
                                "DATABASE_NAME", "notebooklm",
                                "DATABASE_USER", "app",
                                "DATABASE_PASSWORD", password)));
        try (HikariDataSource pool = new DatabaseConfiguration().dataSource(environment)) {
            assertEquals(password, pool.getDataSourceProperties().get("password"));
        }
    }
}
