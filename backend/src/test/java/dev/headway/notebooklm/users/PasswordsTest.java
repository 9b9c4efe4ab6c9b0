package dev.headway.notebooklm.users;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void a_password_matches_its_own_hash_and_no_other_does() {
        String hash = passwords.hash("correct horse");
        assertTrue(passwords.match("correct horse", hash));
        assertFalse(passwords.match("correct hors", hash));
        assertFalse(passwords.match("", hash));
    }

    @Test
    void one_password_has_another_hash_each_time() {
        assertNotEquals(passwords.hash("correct horse"), passwords.hash("correct horse"));
    }

    @Test
    void the_end_of_a_long_password_counts() {
        String hash = passwords.hash("p".repeat(255) + "a");
        assertFalse(passwords.match("p".repeat(255) + "b", hash));
    }

    @Test
    void composed_and_decomposed_letters_are_one_password() {
        assertTrue(passwords.match("cafe\u0301 latte", passwords.hash("caf\u00e9 latte")));
    }

    @Test
    void letters_outside_of_ascii_count() {
        assertFalse(passwords.match("пароль12", passwords.hash("пыролб12")));
    }

    @Test
    void a_hash_has_the_length_that_is_promised() {
        assertEquals(118, passwords.hash("p".repeat(256)).length());
    }
}
