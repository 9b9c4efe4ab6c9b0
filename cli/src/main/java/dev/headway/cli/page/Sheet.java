package dev.headway.cli.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** What every page of ours begins and ends with: its style and its script are in it, and it may fetch nothing. */
public final class Sheet {

    private static final String STYLE = resource("page.css");
    private static final String SYMBOLS = resource("symbols.svg");
    private static final String SCRIPT = resource("page.js");

    private Sheet() {}

    public static void begin(String title, Markup page) {
        page.doctype().line().open("html", "lang", "en").line().open("head");
        page.line().leaf("meta", "charset", "utf-8");
        page.line().leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        page.line().leaf("meta", "name", "color-scheme", "content", "light dark");
        page.line().leaf("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        page.line().element("title", title);
        page.line().own("style", STYLE).line().close();
        page.line().open("body").line().own(SYMBOLS);
    }

    public static void end(Markup page) {
        page.line().own("script", SCRIPT).line().close().line().close();
    }

    /** Even if something of a user's became markup, a browser would run nothing and ask nobody for anything. */
    private static String policy() {
        return "default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                + hash("\n" + SCRIPT) + "'";
    }

    private static String hash(String script) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder().encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Sheet.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
