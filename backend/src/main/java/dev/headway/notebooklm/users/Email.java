package dev.headway.notebooklm.users;

import java.util.Locale;

/**
 * An address as it stands in the database: in lower case, so that {@code A@x.org} and {@code a@x.org} are one user and
 * the plain unique constraint says so. The standard lets a mailbox tell the two apart; no provider does, and people
 * type both. Immutable.
 */
record Email(String address) {

    Email {
        address = address.toLowerCase(Locale.ROOT);
    }
}
