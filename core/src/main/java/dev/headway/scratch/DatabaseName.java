package dev.headway.scratch;

import dev.headway.sql.Identifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

/** What databases of ours are called on a server that may be shared: nothing else is ever dropped. */
final class DatabaseName {

    /** Of databases that somebody is using; the seconds since 1970 follow. */
    static final String THROW_AWAY = "headway_scratch_";

    /** Of databases that are complete and kept; the hash of what they were made of follows. */
    static final String KEPT = "headway_kept_";

    private static final int HASH_BYTES = 16;

    private DatabaseName() {}

    static Identifier fresh() {
        String random = UUID.randomUUID().toString().replace("-", "").substring(20);
        return new Identifier(THROW_AWAY + Instant.now().getEpochSecond() + "_" + random);
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
