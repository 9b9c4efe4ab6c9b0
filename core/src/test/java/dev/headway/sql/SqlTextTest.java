package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.headway.problem.Origin;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Identifiers, literals, placeholders, places and checksums. */
class SqlTextTest {

    @Test
    void an_identifier_is_quoted_only_where_postgresql_would_fold_or_refuse_it() {
        assertEquals("notebooks", new Identifier("notebooks").toString());
        assertEquals("_a1", new Identifier("_a1").toString());
        assertEquals("\"Notebooks\"", new Identifier("Notebooks").toString());
        assertEquals("\"user\"", new Identifier("user").toString());
        assertEquals("\"1a\"", new Identifier("1a").toString());
        assertEquals("\"ä\"", new Identifier("ä").toString());
        assertEquals("\"a\"\"b\"", new Identifier("a\"b").toString());
        assertEquals("name", new Identifier("name").toString(), "an unreserved keyword");
        assertEquals("\"json_table\"", new Identifier("json_table").toString(), "a keyword since 17");
    }

    @Test
    void a_literal_with_a_backslash_is_read_back_whatever_the_server_takes_it_for() {
        assertEquals("'it''s'", new Literal("it's").quoted());
        assertEquals(" E'C:\\\\it''s'", new Literal("C:\\it's").quoted());
        assertThrows(IllegalArgumentException.class, () -> new Literal("a\0b"));
    }

    @Test
    void placeholders_are_replaced_outside_quotes_and_comments_alone() {
        String sql = "SELECT :'a', ':''a''', :\"a\", \":'a'\", $$:'a'$$, x::a, :a, :'b' -- :'a'";
        assertEquals(
                "SELECT 'O''Neil', ':''a''', \"O'Neil\", \":'a'\", $$:'a'$$, x::a, :a, :'b' -- :'a'",
                Variables.replace(sql, Map.of("a", "O'Neil")));
    }

    @Test
    void an_error_position_counts_characters_not_utf16_units() {
        Statement statement = statement("SELECT '\uD83D\uDE00',\n  nope");
        assertEquals(new Origin("f", 7, 10), statement.originOf(9));
        assertEquals(new Origin("f", 8, 3), statement.originOf(15));
        assertEquals(new Origin("f", 8, 7), statement.originOf(1000));
        assertEquals(new Origin("f", 7, 2), statement.originOf(0));
    }

    @Test
    void comments_white_space_and_semicolons_do_not_change_a_checksum() {
        String sum = sum("CREATE TABLE t (a int); INSERT INTO t VALUES ('x')");
        assertEquals(sum, sum("-- c\nCREATE /* /* */ */ TABLE t(a int) ;;\nINSERT INTO t VALUES\n('x');"));
        assertEquals(64, sum.length());
    }

    @Test
    void everything_that_the_server_sees_changes_a_checksum() {
        assertNotEquals(sum("SELECT a b"), sum("SELECT ab"));
        assertNotEquals(sum("SELECT 'a'"), sum("SELECT 'a '"));
        assertNotEquals(sum("SELECT 1; SELECT 2"), sum("SELECT 1 SELECT 2"));
        assertNotEquals(sum("SELECT $$ a -- b $$"), sum("SELECT $$ a $$"));
        assertNotEquals(sum("SELECT 'é'"), sum("SELECT 'è'"));
        assertNotEquals(sum("COPY t FROM STDIN;\n1\n\\.\n"), sum("COPY t FROM STDIN;\n2\n\\.\n"));
    }

    @Test
    void a_checksum_never_changes_from_one_release_to_the_next() {
        assertEquals(
                "f21d6d2380f8d8af82d0db1a7dcaabd1679ab27ff317e5a542101e621b0b9e00",
                sum("CREATE TABLE t (\"ä\" int); COPY t FROM STDIN;\n1\n\\.\nSELECT E'a'\n'b'"));
    }

    private static String sum(String script) {
        return Checksum.of(Script.of("f", script).statements());
    }

    private static Statement statement(String sql) {
        return new Statement(sql, new Origin("f", 7, 2), Optional.empty());
    }
}
