package dev.headway.scratch;

import dev.headway.diff.Renames;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Identifier;
import dev.headway.sql.Lexer;
import dev.headway.sql.Lines;
import dev.headway.sql.Piece;
import dev.headway.sql.Splitter;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments of a schema that tell what something was called before: {@code -- headway:renamed-from colour}. One that has a
 * line to itself is about what begins next, any other about what it stands behind. Not thread-safe.
 */
final class RenameComments {

    private static final Pattern COMMENT = Pattern.compile("--+\\s*headway:(\\S*)\\s*(.*)", Pattern.DOTALL);
    private static final String MARK = "headway:";
    private static final String WORD = "renamed-from";

    private final String text;
    private final Lines lines;
    private final Map<String, String> renames = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Comment> waiting = new ArrayList<>();
    private Optional<Named> latest = Optional.empty();

    private record Comment(String old, Origin origin) {}

    private RenameComments(String name, String text) {
        this.text = text;
        this.lines = new Lines(text, new Origin(name, 1, 1));
    }

    /** What was found, and what could not be understood. */
    record Found(Renames renames, List<Problem> problems) {}

    static Found in(String name, String text) {
        if (!text.contains(MARK)) {
            return new Found(Renames.NONE, List.of());
        }
        RenameComments comments = new RenameComments(name, text);
        comments.read(name);
        return new Found(new Renames(comments.renames), List.copyOf(comments.problems));
    }

    private void read(String name) {
        Splitter pieces = Splitter.ofScript(text, name);
        String schema = "";
        while (pieces.hasNext()) {
            Piece piece = pieces.next();
            if (piece instanceof Piece.Command command) {
                String sql = command.statement().text();
                schema = searched(sql).orElse(schema);
                statement(piece.start(), piece.start() + sql.length(), NamedParts.of(sql, schema));
                if (command.statement().copyData().isEmpty()) {
                    comments(piece.start() + sql.length(), piece.end());
                }
            } else {
                comments(piece.start(), piece.end());
            }
        }
        settle(Optional.empty());
    }

    /** The schema in which statements make things that follow {@code SET search_path = app}. */
    private static Optional<String> searched(String sql) {
        Tokens tokens = new Tokens(sql);
        if (!tokens.accept("SET")) {
            return Optional.empty();
        }
        tokens.acceptAny("SESSION", "LOCAL");
        if (!tokens.accept("SEARCH_PATH") || !(tokens.accept('=') || tokens.acceptAny("TO"))) {
            return Optional.empty();
        }
        return Optional.of(
                tokens.at(TokenKind.STRING)
                        ? tokens.token().replace("'", "")
                        : NamedParts.name(tokens)
                                .map(names -> names.get(0).name())
                                .orElse(""));
    }

    /** Comments before, in and behind it, each with the part that it belongs to. */
    private void statement(int start, int end, NamedParts statement) {
        Optional<Named> whole = statement.parts().stream().findFirst().flatMap(NamedParts.Part::named);
        latest = whole;
        settle(whole);
        comments(start, start + statement.bodyStart());
        settle(whole);
        int from = start + statement.bodyStart();
        for (NamedParts.Part part : statement.parts().stream().skip(1).toList()) {
            comments(from, start + part.start());
            latest = part.named();
            settle(part.named());
            from = start + part.start();
        }
        comments(from, start + statement.bodyEnd());
        settle(Optional.empty());
        latest = whole;
        comments(start + statement.bodyEnd(), end);
        settle(whole);
    }

    private void comments(int from, int to) {
        Lexer lexer = new Lexer(text.substring(from, to));
        while (lexer.next()) {
            Matcher comment = COMMENT.matcher(lexer.kind() == TokenKind.COMMENT ? lexer.token() : "");
            if (comment.matches()) {
                int at = from + lexer.start();
                comment(comment.group(1), comment.group(2).strip(), lines.at(at), standsAlone(at));
            }
        }
    }

    private void comment(String word, String old, Origin origin, boolean alone) {
        Comment comment = new Comment(old, origin);
        if (!word.equals(WORD)) {
            problems.add(Problem.at(
                    origin, "there is no word " + MARK + word, "the word is -- " + MARK + WORD + " OLD_NAME"));
        } else if (alone) {
            waiting.add(comment);
        } else {
            add(latest, comment);
        }
    }

    private boolean standsAlone(int at) {
        int lineStart = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
        return text.substring(lineStart, at).isBlank();
    }

    /** What stood on lines of its own is about this. */
    private void settle(Optional<Named> named) {
        waiting.forEach(comment -> add(named, comment));
        waiting.clear();
    }

    private static Problem misplaced(Origin origin) {
        return Problem.at(
                origin,
                "nothing stands there that can have another name",
                "put the comment above, or behind, a table, a column, a constraint, a type, a value of an enum, a view,"
                        + " a sequence, an index or a schema");
    }

    private void add(Optional<Named> found, Comment comment) {
        if (found.isEmpty()) {
            problems.add(misplaced(comment.origin()));
            return;
        }
        Named named = found.get();
        Optional<List<Identifier>> old = named.isLabel() ? label(comment.old()) : names(comment.old());
        if (old.isEmpty()) {
            problems.add(Problem.at(
                    comment.origin(),
                    "\"" + comment.old() + "\" is no name",
                    "write the old name and nothing else: -- " + MARK + WORD + " colour"));
            return;
        }
        for (String path : named.oldPaths(old.get(), renames)) {
            String other = renames.put(path, named.path());
            if (other != null && !other.equals(named.path())) {
                problems.add(Problem.at(
                        comment.origin(),
                        path + " cannot have become both " + other + " and " + named.path(),
                        "leave the comment with the one that it became"));
            }
        }
    }

    private static Optional<List<Identifier>> label(String written) {
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of(new Identifier(NamedParts.unquoted(written))));
    }

    private static Optional<List<Identifier>> names(String written) {
        if (written.chars().filter(c -> c == '"').count() % 2 == 1) {
            return Optional.empty();
        }
        Tokens tokens = new Tokens(written);
        Optional<List<Identifier>> names = NamedParts.name(tokens);
        return tokens.isAtEnd() ? names : Optional.empty();
    }
}
