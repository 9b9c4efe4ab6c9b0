package dev.headway.scratch;

import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What databases of ours are called on a server that may be shared: nothing else is ever dropped. Immutable.
 *
 * @param number by which it is locked while its maker lives; so a killed run's databases are found at once
 */
record DatabaseName(Identifier identifier, int number) {

    /** Of databases that somebody is using; the seconds since 1970 follow, and the number of their lock. */
    static final String THROW_AWAY = "headway_scratch_";

    /** Of databases that are complete and kept; the hash of what they were made of follows. */
    static final String KEPT = "headway_kept_";

    private static final int HASH_BYTES = 16;

    private static final String OWN = Template.of(DatabaseName.class, "own.sql").sql();

    static DatabaseName fresh() {
        int number = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
        String name = THROW_AWAY + Instant.now().getEpochSecond() + "_" + number;
        return new DatabaseName(new Identifier(name), number);
    }

    /** Until this session ends. */
    void own(Connection connection) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(OWN)) {
            lock.setInt(1, number);
            lock.execute();
        }
    }

    static Identifier kept(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return new Identifier(KEPT + HexFormat.of().formatHex(hash, 0, HASH_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
