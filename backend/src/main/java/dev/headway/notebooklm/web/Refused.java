package dev.headway.notebooklm.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that was understood and is refused: the caller gets the status and the reason (RFC 9457). */
public final class Refused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** @param reason a sentence for the caller, without secrets and without a full stop */
    public Refused(HttpStatus status, String reason) {
        super(status);
        setDetail(reason);
    }
}
