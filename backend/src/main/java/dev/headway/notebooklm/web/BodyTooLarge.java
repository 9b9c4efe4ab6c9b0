package dev.headway.notebooklm.web;

import java.io.IOException;

/** More was sent than a request may hold. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(int limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
