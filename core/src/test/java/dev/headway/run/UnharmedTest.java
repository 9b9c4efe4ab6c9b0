package dev.headway.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.headway.EveryMajor;
import dev.headway.Project;
import dev.headway.embedded.Major;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What JDBC drivers like to read into SQL reaches the server as it was written. */
final class UnharmedTest {

    @EveryMajor
    void what_looks_like_jdbc_is_sql(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                    "a",
                    "",
                    "CREATE TABLE one (id int, j jsonb, t text);\n"
                            + "INSERT INTO one VALUES (1, '{\"a\": 1}', '?'), (2, '{\"fn\": 1}', '{fn now()}');\n"
                            + "INSERT INTO one SELECT 3, '{}', '$1 ' || (j ? 'a') || (j ?| ARRAY['b']) FROM one WHERE id = 1;\n"
                            + "INSERT INTO one VALUES (5, NULL, $x${fn now()} {d '1'}$x$);\n"
                            + "INSERT INTO one VALUES (4, NULL, 'C:\\dir\\' || E'\\t\\\\' || U&'\\0041' || $$a;b'$$);\n"
                            + "INSERT INTO one VALUES (6, NULL, /* ? ; */ 'x' -- ;\n);",
                    "");
            project.upgrade();
            assertEquals(
                    List.of("?", "{fn now()}", "$1 truefalse", "C:\\dir\\\t\\Aa;b'", "{fn now()} {d '1'}", "x"),
                    project.query("SELECT t FROM one ORDER BY id"));
        }
    }

    @EveryMajor
    void semicolons_inside_of_statements_stay_there(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                    "a",
                    "",
                    "CREATE TABLE one (id int);\nCREATE TABLE log (id int);\n"
                            + "CREATE FUNCTION f(n int) RETURNS int LANGUAGE sql\nBEGIN ATOMIC\n"
                            + "  SELECT CASE WHEN n > 1 THEN 1 END;\n  SELECT n + 1;\nEND;\n"
                            + "CREATE RULE twice AS ON INSERT TO one DO ALSO (INSERT INTO log VALUES (new.id);"
                            + " INSERT INTO log VALUES (new.id + 1););\n"
                            + "INSERT INTO one VALUES (f(1));\n"
                            + "CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $x$ BEGIN PERFORM 1; PERFORM 2; END; $x$;\n"
                            + "SELECT g();",
                    "");
            project.upgrade();
            assertEquals(List.of("2", "3"), project.query("SELECT id FROM log ORDER BY id"));
        }
    }

    @EveryMajor
    void statements_that_answer_with_rows_are_statements_like_others(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                    "a",
                    "",
                    "CREATE SEQUENCE s;\nSELECT setval('s', 42);\nSELECT * FROM generate_series(1, 10000);\nVALUES (1);\n"
                            + "CREATE TABLE one (id int);\nINSERT INTO one VALUES (1) RETURNING id;\nEXPLAIN SELECT 1;\nSHOW"
                            + " timezone;\nTABLE one;\nWITH x AS (SELECT 1) SELECT * FROM x;",
                    "");
            project.upgrade();
            assertEquals(List.of("42"), project.query("SELECT last_value FROM s"));
        }
    }

    @EveryMajor
    void what_pg_dump_writes_runs(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            project.revision(
                            "a",
                            "",
                            "CREATE SEQUENCE s;\nSET statement_timeout = 0;\nSET lock_timeout = 0;\nSET client_encoding = 'UTF8';\n"
                                    + "SET standard_conforming_strings = on;\n"
                                    + "SELECT pg_catalog.set_config('search_path', '', false);\nSET check_function_bodies = false;\n"
                                    + "SET xmloption = content;\nSET client_min_messages = warning;\nSET row_security = off;\n"
                                    + "SET default_tablespace = '';\nSET default_table_access_method = heap;\n"
                                    + "CREATE TABLE public.one (\n    id bigint NOT NULL\n);\nALTER TABLE public.one OWNER TO postgres;\n"
                                    + "COPY public.one (id) FROM stdin;\n1\n2\n\\.\n\n"
                                    + "SELECT pg_catalog.setval('public.s', 2, true);\n"
                                    + "ALTER TABLE ONLY public.one ADD CONSTRAINT one_pkey PRIMARY KEY (id);\n",
                            "DROP TABLE one;")
                    .revision("b", "a", "INSERT INTO one VALUES (3);", "");
            project.upgrade();
            assertEquals(List.of("1", "2", "3"), project.query("SELECT id FROM one ORDER BY id"));
        }
    }

    @EveryMajor
    void five_thousand_statements_are_one_transaction(Major major) throws Exception {
        try (Project project = Project.on(major)) {
            String many = IntStream.range(0, 5_000)
                    .mapToObj(i -> "INSERT INTO one VALUES (" + i + ", txid_current());\n")
                    .collect(Collectors.joining());
            project.revision("a", "", "CREATE TABLE one (id int, tx bigint);\n" + many, "");
            project.upgrade();
            assertEquals(List.of("5000|1"), project.query("SELECT count(*), count(DISTINCT tx) FROM one"));
        }
    }
}
