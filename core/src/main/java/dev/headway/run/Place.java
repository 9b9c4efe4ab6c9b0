package dev.headway.run;

import dev.headway.problem.Origin;
import dev.headway.revision.Revision;
import dev.headway.sql.Placeholders;
import dev.headway.sql.Statement;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postgresql.util.ServerErrorMessage;

/**
 * Where in the file a statement failed, as exactly as PostgreSQL tells: by a position in the statement, in a query inside
 * of it, by a line of a DO block or by a row of a COPY. The words around the numbers are in the server's language.
 */
final class Place {

    /** {@code PL/pgSQL function inline_code_block line 3 at RAISE}. */
    private static final Pattern LINE_OF_BLOCK = Pattern.compile("inline_code_block \\p{L}+ (\\d+)");

    /** {@code COPY notebooks, line 3, column id: "x"}. */
    private static final Pattern LINE_OF_COPY = Pattern.compile("^COPY .*?, \\p{L}+ (\\d+)", Pattern.MULTILINE);

    private static final Pattern DOLLAR_QUOTE = Pattern.compile("\\$(\\w*)\\$");

    private final Revision revision;
    private final Statement statement;
    private final Placeholders placeholders;
    private final ServerErrorMessage error;

    Place(Revision revision, Sent.Theirs sent, ServerErrorMessage error) {
        this.revision = revision;
        this.statement = sent.statement();
        this.placeholders = sent.placeholders();
        this.error = error;
    }

    Origin origin() {
        if (error.getPosition() > 0) {
            return statement.originOf(placeholders.written(statement.text(), error.getPosition()));
        }
        OptionalInt inside = innerQuery();
        if (inside.isPresent()) {
            return statement.originOf(before(inside.getAsInt()) + Math.max(1, error.getInternalPosition()));
        }
        return number(LINE_OF_COPY)
                .flatMap(this::row)
                .or(() -> number(LINE_OF_BLOCK).flatMap(this::blockLine))
                .orElse(statement.origin());
    }

    /** Whether the query that failed is no part of the file: a function's, or one that was put together. */
    boolean isElsewhere() {
        return error.getInternalQuery() != null && innerQuery().isEmpty();
    }

    /** Offset of the query inside of the statement that failed; empty if there is none, or it cannot be told which. */
    private OptionalInt innerQuery() {
        String query = error.getInternalQuery();
        int first = query == null || query.isBlank() ? -1 : statement.text().indexOf(query);
        return first >= 0 && statement.text().indexOf(query, first + 1) < 0
                ? OptionalInt.of(first)
                : OptionalInt.empty();
    }

    /** PostgreSQL counts characters. */
    private int before(int offset) {
        return statement.text().codePointCount(0, offset);
    }

    private Optional<Integer> number(Pattern pattern) {
        Matcher matcher = pattern.matcher(Optional.ofNullable(error.getWhere()).orElse(""));
        try {
            return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** PL/pgSQL counts from the line that the dollar quote opens in. */
    private Optional<Origin> blockLine(int number) {
        Matcher quote = DOLLAR_QUOTE.matcher(statement.text());
        if (!quote.find()) {
            return Optional.empty();
        }
        Origin opened = statement.originOf(before(quote.end()) + 1);
        return Optional.of(number == 1 ? opened : new Origin(opened.file(), opened.line() + number - 1, 1));
    }

    /** The rows follow the statement; where they begin only the file tells, as comments may stand between. */
    private Optional<Origin> row(int number) {
        String rows = statement.copyData().orElse("");
        int begin = rows.isEmpty()
                ? -1
                : revision.text().indexOf("\n" + rows, offset(statement.origin().line()));
        if (begin < 0) {
            return Optional.empty();
        }
        int line = 1
                + (int) revision.text()
                        .substring(0, begin + 1)
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return Optional.of(new Origin(statement.origin().file(), line + number - 1, 1));
    }

    /** Where a line of the file begins. */
    private int offset(int line) {
        int offset = 0;
        for (int i = 1; i < line; i++) {
            offset = revision.text().indexOf('\n', offset) + 1;
        }
        return offset;
    }
}
