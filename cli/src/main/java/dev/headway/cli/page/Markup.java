package dev.headway.cli.page;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML, and SVG in it, while it is written. What is not a tag is escaped, whatever it holds, and no tag stays open: so no
 * identifier, literal or message of a user's becomes markup. Not thread-safe.
 */
public final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values by turns; a name whose value is empty stands alone */
    public Markup open(String tag, String... attributes) {
        tag(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes what was opened last. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** One that has nothing in it. */
    public Markup leaf(String tag, String... attributes) {
        tag(tag, attributes);
        out.append("/>");
        return this;
    }

    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Where the source may break without a reader's noticing. */
    public Markup line() {
        out.append('\n');
        return this;
    }

    Markup doctype() {
        out.append("<!doctype html>");
        return this;
    }

    /** A style sheet or a script of ours, as it is. */
    Markup own(String tag, String text) {
        out.append('<')
                .append(tag)
                .append(">\n")
                .append(text)
                .append("</")
                .append(tag)
                .append('>');
        return this;
    }

    /** Markup of ours, as it is. */
    Markup own(String markup) {
        out.append(markup.strip());
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }

    private void tag(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]);
            if (!attributes[i + 1].isEmpty()) {
                out.append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
    }

    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> {}
                default -> {
                    if (isUnseen(character)) {
                        out.append(String.format("\u27e8U+%04X\u27e9", character));
                    } else {
                        out.appendCodePoint(character);
                    }
                }
            }
        });
    }

    /** What has no look of its own, or turns the text around it about, so that a reader sees other SQL than the server. */
    private static boolean isUnseen(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\t';
            case Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> character != 0x200d && character != 0x200c && character != 0xad;
            default -> false;
        };
    }
}
