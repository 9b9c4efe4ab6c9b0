package dev.headway.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.postgresql.PGProperty;

/**
 * What the keys of a URL's query mean to pgjdbc: libpq's, asyncpg's and pgjdbc's own are understood in every form of
 * URL. A key that nobody knows is an error, since it may be the one that asked for encryption.
 *
 * @param properties under pgjdbc's names
 * @param warnings keys that are understood and not followed
 */
record QueryKeys(Map<String, String> properties, List<String> warnings) {

    /** Keys that say where and who, which {@link UrlReader} has read. */
    private static final Set<String> PLACE = Set.of("host", "port", "dbname", "user", "password");

    /** libpq's and asyncpg's names, and pgjdbc's for the same. */
    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("application_name", "ApplicationName"),
            Map.entry("channel_binding", "channelBinding"),
            Map.entry("connect_timeout", "connectTimeout"),
            Map.entry("timeout", "connectTimeout"),
            Map.entry("gssencmode", "gssEncMode"),
            Map.entry("krbsrvname", "kerberosServerName"),
            Map.entry("require_auth", "requireAuth"),
            Map.entry("sslnegotiation", "sslNegotiation"));

    /** Meant for pools, statement caches and long-running applications; a migration is better off without them. */
    private static final Set<String> NOT_FOLLOWED = Set.of(
            // asyncpg, psycopg, SQLAlchemy
            "async_fallback",
            "client_encoding",
            "command_timeout",
            "direct_tls",
            "max_cacheable_statement_size",
            "max_cached_statement_lifetime",
            "prepare_threshold",
            "prepared_statement_cache_size",
            "prepared_statement_name_func",
            "statement_cache_size",
            // libpq
            "fallback_application_name",
            "keepalives",
            "keepalives_count",
            "keepalives_idle",
            "keepalives_interval",
            "load_balance_hosts",
            "sslcompression",
            "sslsni",
            "tcp_user_timeout",
            // pgjdbc
            "allowEncodingChanges",
            "assumeMinServerVersion",
            "autosave",
            "cleanupSavepoints",
            "connectExecutor",
            "connectExecutorArg",
            "defaultRowFetchSize",
            "escapeSyntaxCallMode",
            "groupStartupParameters",
            "hostRecheckSeconds",
            "loadBalanceHosts",
            "loggerFile",
            "loggerLevel",
            "loginTimeout",
            "logServerErrorDetail",
            "preferQueryMode",
            "preparedStatementCacheQueries",
            "preparedStatementCacheSizeMiB",
            "prepareThreshold",
            "queryTimeout",
            "readOnly",
            "readOnlyMode",
            "replication",
            "reWriteBatchedInserts",
            "reWriteBatchedInsertsSize",
            "socketTimeout",
            "tcpKeepAlive");

    /** Known to pgjdbc, but they say where, behind the back of all who read this URL. */
    private static final Set<String> BEHIND_THE_BACK = Set.of("PGDBNAME", "PGHOST", "PGPORT", "service");

    private static final Set<String> SSL_MODES =
            Set.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full");

    private static final Set<String> STANDBY_ONLY = Set.of("read-only", "standby", "secondary", "slave");

    private static final Set<String> PRIMARY_WILL_DO = Set.of(
            "any",
            "master",
            "prefer-standby",
            "preferPrimary",
            "preferSecondary",
            "preferSlave",
            "primary",
            "read-write");

    private static final Pattern SECONDS = Pattern.compile("-?\\d{1,9}");

    QueryKeys {
        properties = Map.copyOf(properties);
        warnings = List.copyOf(warnings);
    }

    static QueryKeys read(Query query, boolean jdbc) throws BadUrl {
        Map<String, String> properties = new TreeMap<>();
        List<String> warnings = new ArrayList<>();
        // A socket factory reads properties of its own making, such as cloudSqlInstance.
        boolean factory = query.one("socketFactory").isPresent();
        for (String key : query.values().keySet()) {
            String value = query.one(key).orElse("");
            if (NOT_FOLLOWED.contains(key)) {
                warnings.add(key + " in the database URL is not followed: a migration does without it");
            } else if (!PLACE.contains(key)) {
                one(key, value, jdbc, factory, properties);
            }
        }
        return new QueryKeys(properties, warnings);
    }

    private static void one(String key, String value, boolean jdbc, boolean factory, Map<String, String> into)
            throws BadUrl {
        switch (key) {
            case "ssl" -> put(into, key, "sslmode", ssl(value, jdbc));
            case "sslmode" -> put(into, key, "sslmode", sslMode(key, value));
            case "requiressl" -> put(into, key, "sslmode", value.equals("1") ? "require" : "prefer");
            case "sslrootcert" -> rootCertificate(value, into);
            case "target_session_attrs", "targetServerType" -> checkPrimary(key, value);
            case "connect_timeout", "connectTimeout", "timeout" ->
                put(into, key, "connectTimeout", seconds(key, value));
            default -> {
                String property = RENAMED.getOrDefault(key, key);
                boolean known = factory || PGProperty.forName(property) != null;
                if (!known || BEHIND_THE_BACK.contains(property)) {
                    throw new BadUrl("its query has an unknown key: " + key, "take " + key + " out of the URL");
                }
                put(into, key, property, value);
            }
        }
    }

    private static void put(Map<String, String> into, String key, String property, String value) throws BadUrl {
        String before = into.putIfAbsent(property, value);
        if (before != null && !before.equals(value)) {
            throw new BadUrl("its query says two things about " + key);
        }
    }

    /** asyncpg's {@code ssl=require} and pgjdbc's {@code ssl=true}, which means all that can be verified. */
    private static String ssl(String value, boolean jdbc) throws BadUrl {
        return switch (value) {
            case "", "true" -> jdbc ? "verify-full" : "require";
            case "false" -> "disable";
            default -> sslMode("ssl", value);
        };
    }

    private static String sslMode(String key, String value) throws BadUrl {
        if (!SSL_MODES.contains(value)) {
            throw new BadUrl("its " + key + " is not one of disable, allow, prefer, require, verify-ca, verify-full");
        }
        return value;
    }

    /** libpq's {@code system} trusts what the system trusts; for us, what the Java runtime does. */
    private static void rootCertificate(String value, Map<String, String> into) throws BadUrl {
        if (value.equals("system")) {
            put(into, "sslrootcert", "sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
            into.putIfAbsent("sslmode", "verify-full");
        } else {
            put(into, "sslrootcert", "sslrootcert", value);
        }
    }

    private static void checkPrimary(String key, String value) throws BadUrl {
        if (STANDBY_ONLY.contains(value)) {
            throw new BadUrl(
                    "its " + key + " asks for a standby, and migrations need the primary",
                    "take " + key + " out of the URL, or give migrations their own in HEADWAY_DATABASE_URL");
        }
        if (!PRIMARY_WILL_DO.contains(value)) {
            throw new BadUrl("its " + key + " has a value that neither libpq nor pgjdbc knows");
        }
    }

    private static String seconds(String key, String value) throws BadUrl {
        if (!SECONDS.matcher(value).matches()) {
            throw new BadUrl("its " + key + " is not a whole number of seconds");
        }
        return value;
    }
}
