package dev.headway.fault;

import dev.headway.Project;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A row of the matrix: three revisions, the middle one of the kind that is attacked. Its file bears its name. */
enum Work {
    TRANSACTIONAL,
    AUTOCOMMIT,
    CONCURRENTLY,
    BATCH;

    /** What a statement that may fail on demand calls. */
    private static final Pattern MAY_FAIL = Pattern.compile("\\b(?:fine\\(|slow\\(id, )(\\d+)\\)");

    /** Writes the revisions, and makes what they begin with. */
    void prepare(Project project) throws SQLException {
        project.execute(text("fixture"));
        project.file("a.sql", text("a")).file("b.sql", text(name())).file("c.sql", text("c"));
    }

    /** The numbers of the statements that fail on demand. */
    List<Integer> mayFail() {
        return MAY_FAIL.matcher(text("a") + text(name()) + text("c"))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    /** Whether what a statement does is done for good when it ends. */
    static boolean commits(String statement) {
        return statement.equals("COMMIT") || statement.contains("CONCURRENTLY") || statement.startsWith("VACUUM");
    }

    private static String text(String name) {
        String file = name.toLowerCase(Locale.ROOT) + ".sql";
        try (InputStream in = Work.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
