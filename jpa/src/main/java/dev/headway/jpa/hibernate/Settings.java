package dev.headway.jpa.hibernate;

import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The application's settings without what would connect, cache or change anything, and with what has Hibernate tell. */
final class Settings {

    private static final String GENERATION = "jakarta.persistence.schema-generation.";

    /** How a database is reached, and what would be done with it, is nobody's business here. */
    private static final List<String> LEFT_OUT = List.of(
            "hibernate.connection.",
            "hibernate.hikari.",
            "hibernate.agroal.",
            "hibernate.c3p0.",
            "hibernate.cache.",
            "hibernate.javax.cache.",
            "hibernate.hbm2ddl.",
            "hibernate.multi_tenant_connection_provider",
            "hibernate.transaction.",
            "hibernate.session_factory",
            "hibernate.generate_statistics",
            "javax.persistence.",
            "jakarta.persistence.jdbc.",
            "jakarta.persistence.jtaDataSource",
            "jakarta.persistence.nonJtaDataSource",
            "jakarta.persistence.sql-load-script-source",
            "jakarta.persistence.create-database-schemas",
            GENERATION);

    private Settings() {}

    static Map<String, Object> of(Map<String, String> application, String server, Writer script) {
        Map<String, Object> settings = new HashMap<>();
        application.forEach((key, value) -> {
            if (LEFT_OUT.stream().noneMatch(key::startsWith)) {
                settings.put(key, value);
            }
        });
        settings.put("hibernate.boot.allow_jdbc_metadata_access", "false");
        settings.put("jakarta.persistence.database-product-name", "PostgreSQL");
        settings.put("jakarta.persistence.database-major-version", server);
        settings.put("hibernate.cache.use_second_level_cache", "false");
        settings.put("hibernate.cache.use_query_cache", "false");
        settings.put("hibernate.query.startup_check", "false");
        settings.put("hibernate.hbm2ddl.skip_default_import_file", "true");
        settings.put("hibernate.hbm2ddl.delimiter", ";");
        settings.put("hibernate.hbm2ddl.create_namespaces", "true");
        settings.put(GENERATION + "scripts.action", "create");
        settings.put(GENERATION + "create-source", "metadata");
        settings.put(GENERATION + "scripts.create-target", script);
        return settings;
    }
}
