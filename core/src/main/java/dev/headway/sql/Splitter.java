package dev.headway.sql;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a script into statements where psql would, piece by piece; all pieces put together are the script. What is wrong
 * on the way is collected, and the cutting goes on. Time grows with the length of the text alone. Not thread-safe.
 */
public final class Splitter implements Iterator<Piece> {

    private final String text;
    private final Set<String> sections;
    private final Lexer lexer;
    private final Lines lines;
    private final List<Problem> problems = new ArrayList<>();

    /** Whether the lexer's token belongs to the piece that comes next. */
    private boolean held;

    private boolean complete = true;

    /** One NUL is told; a binary file has thousands. */
    private boolean nul;

    private Splitter(String text, String file, Lexer lexer, Set<String> sections) {
        this.text = text;
        this.lexer = lexer;
        this.sections = Set.copyOf(sections);
        lines = new Lines(text, file);
    }

    /** Cuts plain SQL: there are no directives in it. */
    public static Splitter ofScript(String text, String file) {
        return new Splitter(text, file, new Lexer(text), Set.of());
    }

    /**
     * Cuts a revision file.
     *
     * @param sections the words of directives that end a statement even if it lacks its semicolon
     */
    public static Splitter ofRevision(String text, String file, Set<String> sections) {
        return new Splitter(text, file, Lexer.ofRevision(text), sections);
    }

    /** What was wrong in the pieces so far, in the order it was found. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Whether everything that was opened was closed; if not, the rest of the text was taken for its inside. */
    public boolean isComplete() {
        return complete;
    }

    @Override
    public boolean hasNext() {
        return position() < text.length();
    }

    @Override
    public Piece next() {
        if (!advance()) {
            throw new NoSuchElementException();
        }
        if (lexer.kind() == TokenKind.DIRECTIVE) {
            return directive();
        }
        return isGap() ? gap() : command();
    }

    private boolean isGap() {
        return lexer.kind() == TokenKind.SEMICOLON
                || (lexer.kind() != TokenKind.DIRECTIVE && !lexer.kind().isSignificant());
    }

    private boolean advance() {
        if (held) {
            held = false;
            return true;
        }
        return lexer.next();
    }

    private int position() {
        return held ? lexer.start() : lexer.end();
    }

    private Origin origin() {
        return lines.at(lexer.start());
    }

    private Piece directive() {
        int word = Scan.space(text, lexer.start() + 3);
        int wordEnd = word;
        while (wordEnd < lexer.end() && !Scan.isSpace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String rest = text.substring(wordEnd, lexer.end()).strip();
        return new Piece.Directive(lexer.start(), lexer.end(), origin(), text.substring(word, wordEnd), rest);
    }

    private Piece gap() {
        int start = lexer.start();
        Origin origin = origin();
        do {
            if (!isGap()) {
                held = true;
                break;
            }
            if (lexer.kind() == TokenKind.META_COMMAND && !MetaCommand.isHarmless(lexer.token())) {
                problems.add(MetaCommand.problem(lexer.token(), origin()));
            }
            checkClosed();
        } while (advance());
        return new Piece.Gap(start, position(), origin);
    }

    private Piece command() {
        int start = lexer.start();
        Origin origin = origin();
        StatementReader reader = new StatementReader();
        reader.read();
        String sql = text.substring(start, reader.last);
        Optional<String> rows = reader.copy.isFromStdin() ? rows(origin, reader.terminated) : Optional.empty();
        if (reader.copy.isToStdout()) {
            problems.add(Problem.at(
                    origin,
                    "COPY … TO STDOUT has no client to write to",
                    "remove it, or copy TO a file of the server"));
        }
        return new Piece.Command(start, position(), new Statement(sql, origin, rows), reader.variables);
    }

    private void checkClosed() {
        if (!lexer.isClosed()) {
            complete = false;
            problems.add(Faults.unclosed(lexer.kind(), origin()));
        }
    }

    /** The rows of a COPY, which begin on the line after its semicolon and end before a line that is {@code \.}. */
    private Optional<String> rows(Origin origin, boolean terminated) {
        if (!terminated) {
            problems.add(Faults.copyWithoutSemicolon(origin));
            return Optional.empty();
        }
        int lineEnd = Scan.line(text, lexer.end());
        if (!isBlank(text.substring(lexer.end(), lineEnd))) {
            problems.add(Faults.textAfterCopy(lines.at(Scan.space(text, lexer.end()))));
        }
        int begin = afterLineEnd(lineEnd);
        int row = begin;
        while (row < text.length()) {
            int end = Scan.line(text, row);
            if (end == row + 2 && text.startsWith("\\.", row)) {
                lexer.moveTo(end);
                return Optional.of(text.substring(begin, row));
            }
            row = afterLineEnd(end);
        }
        complete = false;
        problems.add(Faults.copyNeverEnds(origin));
        lexer.moveTo(text.length());
        return Optional.of(text.substring(begin));
    }

    private int afterLineEnd(int lineEnd) {
        boolean both = text.startsWith("\r\n", lineEnd);
        return Math.min(text.length(), lineEnd + (both ? 2 : 1));
    }

    private static boolean isBlank(String line) {
        Lexer rest = new Lexer(line);
        while (rest.next()) {
            if (rest.kind().isSignificant() || rest.kind() == TokenKind.META_COMMAND || !rest.isClosed()) {
                return false;
            }
        }
        return true;
    }

    /** Reads one statement, from the token that the lexer stands at to the semicolon. */
    private final class StatementReader {

        final Nesting nesting = new Nesting();
        final CopyStatement copy = new CopyStatement();
        final Set<String> variables = new LinkedHashSet<>();
        boolean terminated;
        int last;

        void read() {
            do {
                switch (lexer.kind()) {
                    case WHITESPACE -> {}
                    case COMMENT -> checkClosed();
                    case META_COMMAND -> problems.add(MetaCommand.problem(lexer.token(), origin()));
                    case DIRECTIVE -> {
                        if (sections.contains(((Piece.Directive) directive()).word())) {
                            held = true;
                        } else {
                            problems.add(Faults.directiveInStatement(lexer.token(), origin()));
                        }
                    }
                    case SEMICOLON -> terminated = !nesting.isOpen();
                    default -> significant();
                }
            } while (!held && !terminated && advance());
            if (complete) {
                nesting.openParenthesis().ifPresent(at -> problems.add(Faults.openParenthesis(at)));
                nesting.openBlock().ifPresent(at -> problems.add(Faults.openBlock(at)));
            }
        }

        private void significant() {
            last = lexer.end();
            if (lexer.kind() == TokenKind.VARIABLE) {
                variables.add(lexer.token());
            } else if (lexer.isSymbol('\0') && !nul) {
                nul = true;
                problems.add(Faults.nul(origin()));
            }
            checkClosed();
            copy.see(lexer, nesting.isInParentheses());
            nesting.see(lexer, lines);
        }
    }
}
