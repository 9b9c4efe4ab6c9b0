package dev.headway.remedy;

import dev.headway.revision.Revision;
import dev.headway.revision.Section;
import dev.headway.sql.Lexer;
import dev.headway.sql.Piece;
import dev.headway.sql.Splitter;
import dev.headway.sql.Statement;
import dev.headway.sql.TokenKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * The text of a revision file, cut where statements begin, so that what is not touched stays as it was written. Immutable.
 *
 * @param header comments between the lines of the header
 * @param upgrade its statements, in order
 * @param rest comments behind the last of them
 * @param downgrade the section's text, without the line that opens it
 * @param back its statements, in order
 */
record Cut(String header, List<Block> upgrade, String rest, String downgrade, List<Portion.Text> back) {

    private static final String UPGRADE = "upgrade";
    private static final String DOWNGRADE = "downgrade";

    Cut {
        upgrade = List.copyOf(upgrade);
        back = List.copyOf(back);
    }

    /** A statement, what stands above it, and how it is written. */
    record Block(Section.Entry entry, Portion.Text text) {}

    static Cut of(Revision revision) {
        return new Reader(revision).read();
    }

    private static final class Reader {

        private final String text;
        private final Iterator<Section.Entry> entries;
        private final StringBuilder header = new StringBuilder();
        private final StringBuilder lead = new StringBuilder();
        private final StringBuilder downgrade = new StringBuilder();
        private final List<Block> upgrade = new ArrayList<>();
        private final List<Portion.Text> back = new ArrayList<>();
        private String rest = "";
        private String section = "";

        Reader(Revision revision) {
            text = revision.text();
            entries = revision.upgrade().entries().iterator();
        }

        Cut read() {
            Splitter splitter = Splitter.ofRevision(text, "", Set.of(UPGRADE, DOWNGRADE));
            while (splitter.hasNext()) {
                Piece piece = splitter.next();
                if (piece instanceof Piece.Directive line
                        && Set.of(UPGRADE, DOWNGRADE).contains(line.word())) {
                    close();
                    section = line.word();
                } else {
                    piece(piece);
                }
            }
            close();
            return new Cut(tidy(header.toString()), upgrade, rest, tidy(downgrade.toString()), back);
        }

        private void piece(Piece piece) {
            String raw = text.substring(piece.start(), piece.end());
            if (section.equals(DOWNGRADE)) {
                downgrade.append(raw);
                back(piece, raw);
            } else if (section.isEmpty()) {
                header.append(piece instanceof Piece.Gap ? raw.strip().isEmpty() ? "" : raw.strip() + "\n" : "");
            } else if (piece instanceof Piece.Command command) {
                String sql = terminated(raw, command.statement());
                upgrade.add(new Block(entries.next(), new Portion.Text(tidy(lead.toString()), sql)));
                lead.setLength(0);
            } else if (piece instanceof Piece.Gap && lead.isEmpty() && !upgrade.isEmpty()) {
                lead.append(behind(raw));
            } else {
                lead.append(raw);
            }
        }

        private void back(Piece piece, String raw) {
            if (piece instanceof Piece.Command command) {
                back.add(new Portion.Text(tidy(lead.toString()), terminated(raw, command.statement())));
                lead.setLength(0);
            } else {
                lead.append(raw);
            }
        }

        /** A comment on a statement's own line stays there. */
        private String behind(String gap) {
            int end = gap.indexOf('\n');
            String line = end < 0 ? gap : gap.substring(0, end);
            if (line.isBlank()) {
                return gap;
            }
            Block last = upgrade.remove(upgrade.size() - 1);
            upgrade.add(new Block(
                    last.entry(),
                    new Portion.Text(last.text().lead(), last.text().sql() + line.stripTrailing())));
            return end < 0 ? "" : gap.substring(end);
        }

        private void close() {
            if (section.equals(UPGRADE)) {
                rest = tidy(lead.toString());
            }
            lead.setLength(0);
        }

        private static String terminated(String raw, Statement statement) {
            if (statement.copyData().isPresent()) {
                return raw.stripTrailing();
            }
            Lexer behind = new Lexer(raw.substring(statement.text().length()));
            boolean closed = false;
            while (behind.next()) {
                closed |= behind.kind() == TokenKind.SEMICOLON;
            }
            return closed ? raw.stripTrailing() : statement.text() + ";";
        }

        /** Without empty lines before and behind; each line ended. */
        private static String tidy(String lines) {
            String stripped = lines.replaceAll("\\A(?:[ \\t]*\\n)+", "").stripTrailing();
            return stripped.isEmpty() ? "" : stripped + "\n";
        }
    }
}
