package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws over random scripts. A failure names the seed; {@code -Dseed=N} runs that one again. */
class SplitLawsTest {

    private static final List<String> PARTS = List.of(
            "SELECT",
            " ",
            "\n",
            "\r\n",
            "\r",
            ";",
            "'",
            "''",
            "\"",
            "$$",
            "$a$",
            "$1",
            "E'",
            "\\",
            "\\'",
            "U&'",
            "--",
            "-- c\n",
            "--- upgrade\n",
            "--- allow x y\n",
            "/*",
            "*/",
            "(",
            ")",
            "BEGIN ATOMIC",
            "END",
            "CASE",
            "a",
            "1",
            ".",
            "+",
            "-",
            ":",
            ":'a'",
            "CREATE FUNCTION f()",
            "COPY t FROM STDIN;\n",
            "\\.\n",
            "\\restrict x\n",
            "é",
            "\uD83D\uDE00",
            "\0",
            ",",
            "[",
            "]",
            "@",
            "=");

    private static final List<String> TOKENS = List.of(
            "SELECT",
            "'a;b'",
            "\"x\"\"y\"",
            "$$ ; -- $$",
            "$t$ $$ $t$",
            "E'\\';'",
            "1.5",
            "(",
            ")",
            "a",
            ",",
            "||",
            "'é'",
            "U&'\\0041'",
            "$1",
            "::",
            "tag$x");

    private static final List<String> SPACES =
            List.of(" ", "\n", "\t", " -- c ' ;\n", " /* ; ' /* */ */ ", "\f", "\r\n");

    @Test
    void cutting_a_script_loses_no_character() {
        runs(2000, random -> {
            String script = join(random, PARTS, 60);
            for (Splitter splitter :
                    List.of(Splitter.ofScript(script, "f"), Splitter.ofRevision(script, "f", Set.of("upgrade")))) {
                StringBuilder together = new StringBuilder();
                while (splitter.hasNext()) {
                    Piece piece = splitter.next();
                    assertEquals(together.length(), piece.start(), script);
                    together.append(script, piece.start(), piece.end());
                }
                assertEquals(script, together.toString());
            }
        });
    }

    @Test
    void a_statement_stands_where_its_origin_says() {
        runs(500, random -> {
            String script = join(random, PARTS, 40).replace("\r", "");
            String[] lines = script.split("\n", -1);
            for (Statement statement : Script.of("f", script).statements()) {
                String line = lines[statement.origin().line() - 1];
                int offset = line.offsetByCodePoints(0, statement.origin().column() - 1);
                String first = statement.text().split("\n", -1)[0];
                assertEquals(first, line.substring(offset, offset + first.length()), script);
            }
        });
    }

    @Test
    void a_statement_alone_is_cut_into_itself() {
        runs(1000, random -> {
            String script = join(random, PARTS, 40);
            Script cut = Script.of("f", script);
            if (cut.problems().isEmpty()) {
                for (Statement statement : cut.statements()) {
                    String rows = statement
                            .copyData()
                            .map(data -> ";\n" + data + "\\.")
                            .orElse("");
                    Statement again =
                            Script.of("f", statement.text() + rows).statements().get(0);
                    assertEquals(statement.text(), again.text(), script);
                    assertEquals(statement.copyData(), again.copyData(), script);
                }
            }
        });
    }

    @Test
    void comments_and_white_space_between_tokens_do_not_change_a_checksum() {
        runs(1000, random -> {
            StringBuilder plain = new StringBuilder();
            StringBuilder spaced = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                String token = TOKENS.get(random.nextInt(TOKENS.size()));
                plain.append(token).append(' ');
                // a string right after another on a new line would go on in it
                spaced.append(token)
                        .append(' ')
                        .append(random.nextInt(3) == 0 ? join(random, SPACES, 3) : "")
                        .append("/**/");
            }
            assertEquals(sum(plain.toString()), sum(spaced.toString()), spaced::toString);
        });
    }

    private static String sum(String sql) {
        return Checksum.of(List.of(new Statement(sql, dev.headway.problem.Origin.of("f"), java.util.Optional.empty())));
    }

    private static String join(Random random, List<String> parts, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private interface Law {
        void check(Random random);
    }

    private static void runs(int times, Law law) {
        Long only = Long.getLong("seed");
        long first = only == null ? System.nanoTime() : only;
        for (long seed = first; seed < first + (only == null ? times : 1); seed++) {
            try {
                law.check(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dseed=" + seed, e);
            }
        }
    }
}
