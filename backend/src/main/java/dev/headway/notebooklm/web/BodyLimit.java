package dev.headway.notebooklm.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No request may send more than {@value #BYTES} bytes, announced or not: JSON is read into memory as a whole, and
 * Tomcat limits only forms. Thread-safe.
 */
@Component
class BodyLimit extends OncePerRequestFilter {

    static final int BYTES = 64 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Limited(request), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (getContentLengthLong() > BYTES) {
                throw new BodyTooLarge(BYTES);
            }
            return new LimitedInputStream(super.getInputStream(), BYTES);
        }
    }
}
