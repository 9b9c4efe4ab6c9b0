package dev.headway.notebooklm.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** SQL lives in files beside the class that runs it, where a reader and an editor see it as SQL. */
public final class Sql {
    private Sql() {}

    /** The text of {@code file} in the package of {@code owner}. A missing file is a mistake in this program. */
    public static String of(Class<?> owner, String file) {
        try (InputStream in = owner.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
