package dev.headway.notebooklm.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Gives the first {@code limit} bytes of a body and fails when there are more. Not thread-safe, as any stream. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final int limit;
    private int count;

    LimitedInputStream(ServletInputStream body, int limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int read = body.read();
        return read < 0 ? read : counted(1, read);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = body.read(buffer, offset, Math.min(length, limit - count + 1));
        return read < 0 ? read : counted(read, read);
    }

    private int counted(int bytes, int result) throws BodyTooLarge {
        count += bytes;
        if (count > limit) {
            throw new BodyTooLarge(limit);
        }
        return result;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
