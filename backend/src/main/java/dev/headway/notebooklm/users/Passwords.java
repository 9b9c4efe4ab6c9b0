package dev.headway.notebooklm.users;

import dev.headway.notebooklm.web.Refused;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords: PBKDF2 with HMAC-SHA-256, 600,000 rounds, a salt of 16 bytes (OWASP's password storage
 * cheat sheet). PBKDF2 because the JDK brings it and it takes passwords of any length: BCrypt looks at 72 bytes and no
 * further, Argon2 needs a cryptography library of 8 MB. Each hash begins with the name of the way it was made, so that
 * a stronger one can be put beside this without making anybody choose a new password.
 *
 * <p>As many hashes are computed at a time as there are processors, and few wait: whoever floods the log-in gets 503,
 * and the probes go on being answered. Thread-safe.
 */
@Component
class Passwords {

    private static final String CURRENT = "pbkdf2-sha256-600000";

    /** A quarter of Tomcat's threads: the last one of them waits some seconds. */
    private static final int WAITING = 50;

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT,
            Map.of(
                    CURRENT,
                    new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256)));

    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** A hash of 118 ASCII characters, another one each time. Takes a tenth of a second of one processor, as it must. */
    String hash(String password) {
        String hash = inTurn(() -> encoder.encode(normal(password)));
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    /** Takes as long as {@link #hash}. */
    boolean match(String password, String hash) {
        return inTurn(() -> encoder.matches(normal(password), hash));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (processors.getQueueLength() >= WAITING) {
            throw new Refused(HttpStatus.SERVICE_UNAVAILABLE, "too many log-ins at this moment: try again in a while");
        }
        processors.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            processors.release();
        }
    }

    /** One é whether the keyboard sent one character or two (NIST SP 800-63B, 5.1.1.2). */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
