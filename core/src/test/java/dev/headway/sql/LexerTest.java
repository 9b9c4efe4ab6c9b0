package dev.headway.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexerTest {

    @Test
    void a_doubled_quote_stands_for_itself() {
        assertTokens("'it''s' \"a\"\"b\" x", "STRING 'it''s'", "QUOTED_IDENTIFIER \"a\"\"b\"", "WORD x");
    }

    @Test
    void a_backslash_escapes_only_in_an_e_string() {
        assertTokens("E'it\\'s' e'\\\\' '\\' ''", "STRING E'it\\'s'", "STRING e'\\\\'", "STRING '\\'", "STRING ''");
    }

    @Test
    void a_string_goes_on_over_a_line_end_and_stays_what_it_was() {
        assertTokens("E'a'\n'\\'b' x", "STRING E'a'", "STRING '\\'b'", "WORD x");
        assertTokens("E'a' -- c\n  '\\'b' x", "STRING E'a'", "STRING '\\'b'", "WORD x");
        assertTokens("'a'\n'\\' x", "STRING 'a'", "STRING '\\'", "WORD x");
    }

    @Test
    void a_string_does_not_go_on_over_a_block_comment_or_on_its_line() {
        assertTokens("E'a' '\\' x", "STRING E'a'", "STRING '\\'", "WORD x");
        assertTokens("E'a'\n/* c */\n'\\' x", "STRING E'a'", "STRING '\\'", "WORD x");
    }

    @Test
    void prefixes_belong_to_their_string_only_when_they_touch_it_and_nothing_else() {
        assertTokens(
                "U&'\\0041' u&\"x\" B'01' X'1F'",
                "STRING U&'\\0041'",
                "QUOTED_IDENTIFIER u&\"x\"",
                "STRING B'01'",
                "STRING X'1F'");
        assertTokens(
                "fe'\\' n'x' u & 'y'",
                "WORD fe",
                "STRING '\\'",
                "WORD n",
                "STRING 'x'",
                "WORD u",
                "OPERATOR &",
                "STRING 'y'");
    }

    @Test
    void dollar_quotes_end_at_their_own_tag() {
        assertTokens("$a$ $b$ $$ ; $a$ x", "DOLLAR_STRING $a$ $b$ $$ ; $a$", "WORD x");
        assertTokens("$$it's; -- \\ $$", "DOLLAR_STRING $$it's; -- \\ $$");
        assertTokens("$Tag$ $tag$ $Tag$", "DOLLAR_STRING $Tag$ $tag$ $Tag$");
        assertTokens("$ä$ ; $ä$", "DOLLAR_STRING $ä$ ; $ä$");
    }

    @Test
    void a_dollar_in_an_identifier_opens_nothing_and_a_digit_after_it_is_a_parameter() {
        assertTokens("a$b$c $1 $12;", "WORD a$b$c", "PARAMETER $1", "PARAMETER $12", "SEMICOLON ;");
        assertTokens("$1$ x", "PARAMETER $1", "OTHER $", "WORD x");
        assertTokens("$b; 'x'", "OTHER $", "WORD b", "SEMICOLON ;", "STRING 'x'");
    }

    @Test
    void block_comments_nest() {
        assertTokens("/* a /* b */ ; */ x", "WORD x");
        assertTokens("/*/ */ */ x", "OPERATOR */", "WORD x");
        assertTokens("/* -- */ x", "WORD x");
        assertTokens("-- /* \n x", "WORD x");
    }

    @Test
    void a_comment_ends_an_operator() {
        assertTokens("1+/* ; */2", "NUMBER 1", "OPERATOR +", "NUMBER 2");
        assertTokens("1=-- ;\n2", "NUMBER 1", "OPERATOR =", "NUMBER 2");
        assertTokens("@-- ;\n2", "OPERATOR @", "NUMBER 2");
    }

    @Test
    void standard_characters_make_no_operator_that_ends_in_a_sign() {
        assertTokens("1=-1", "NUMBER 1", "OPERATOR =", "OPERATOR -", "NUMBER 1");
        assertTokens("a*+-+b", "WORD a", "OPERATOR *", "OPERATOR +", "OPERATOR -", "OPERATOR +", "WORD b");
        assertTokens("a ?- b @-+ c", "WORD a", "OPERATOR ?-", "WORD b", "OPERATOR @-+", "WORD c");
        assertTokens("+-+*", "OPERATOR +-+*");
        assertTokens("->> <> >= ||", "OPERATOR ->>", "OPERATOR <>", "OPERATOR >=", "OPERATOR ||");
    }

    @Test
    void numbers_end_where_they_should() {
        assertTokens("1..10", "NUMBER 1", "PUNCTUATION ..", "NUMBER 10");
        assertTokens(
                "1.5e-3 .5 5. 1e 0x1F 1_000",
                "NUMBER 1.5e-3",
                "NUMBER .5",
                "NUMBER 5.",
                "NUMBER 1",
                "WORD e",
                "NUMBER 0x1F",
                "NUMBER 1_000");
        assertTokens("a.1", "WORD a", "NUMBER .1");
    }

    @Test
    void variables_are_as_psql_has_them_and_casts_are_casts() {
        assertTokens(
                ":'a' :\"b\" :c x::int :=1",
                "VARIABLE :'a'",
                "VARIABLE :\"b\"",
                "VARIABLE :c",
                "WORD x",
                "PUNCTUATION ::",
                "WORD int",
                "OPERATOR :=",
                "NUMBER 1");
        assertTokens(
                "a[1:2] :'a b' :''",
                "WORD a",
                "PUNCTUATION [",
                "NUMBER 1",
                "PUNCTUATION :",
                "NUMBER 2",
                "PUNCTUATION ]",
                "PUNCTUATION :",
                "STRING 'a b'",
                "PUNCTUATION :",
                "STRING ''");
    }

    @Test
    void a_line_comment_ends_where_the_server_ends_it_at_a_lone_carriage_return_too() {
        assertTokens("-- a\rDROP", "WORD DROP");
    }

    @Test
    void a_directive_stands_in_the_first_column_of_a_revision_and_nowhere_else() {
        assertEquals(
                List.of("DIRECTIVE --- upgrade", "DIRECTIVE ---\tx"),
                directives(
                        "--- upgrade\n --- no\n$$\n--- no\n$$ '\n--- no\n' /*\n--- no\n*/\n---no\n----no\n--- 1\n---\n-- no\n---\tx"));
        assertEquals(List.of(), directives("x --- upgrade"));
        assertTokens("--- upgrade\nx", "WORD x");
    }

    @Test
    void a_directive_between_two_segments_keeps_them_apart() {
        Lexer lexer = Lexer.ofRevision("E'a'\n--- upgrade\n'\\' x");
        List<String> tokens = significant(lexer);
        assertEquals(List.of("STRING E'a'", "STRING '\\'", "WORD x"), tokens);
    }

    @Test
    void what_is_never_closed_runs_to_the_end_and_says_so() {
        for (String open : List.of("'a", "E'a\\'", "\"a", "$$ a $", "$a$ $$", "/* /* */", "U&'a", "E'\\")) {
            Lexer lexer = new Lexer(open);
            assertTrue(lexer.next(), open);
            assertFalse(lexer.isClosed(), open);
            assertEquals(open.length(), lexer.end(), open);
        }
    }

    @Test
    void keywords_fold_as_ascii_does() {
        Lexer lexer = new Lexer("kINd \u212Aind");
        lexer.next();
        assertTrue(lexer.is("KIND"));
        lexer.next();
        lexer.next();
        assertFalse(lexer.is("KIND"), "the Kelvin sign is no K");
    }

    private static List<String> directives(String text) {
        Lexer lexer = Lexer.ofRevision(text);
        List<String> found = new ArrayList<>();
        while (lexer.next()) {
            if (lexer.kind() == TokenKind.DIRECTIVE) {
                found.add(lexer.kind() + " " + lexer.token());
            }
        }
        return found;
    }

    private static void assertTokens(String sql, String... expected) {
        assertEquals(List.of(expected), significant(new Lexer(sql)), sql);
    }

    private static List<String> significant(Lexer lexer) {
        List<String> tokens = new ArrayList<>();
        while (lexer.next()) {
            if (lexer.kind().isSignificant()) {
                tokens.add(lexer.kind() + " " + lexer.token());
            }
        }
        return tokens;
    }
}
