package dev.headway.sql;

import dev.headway.problem.Origin;
import dev.headway.problem.Problem;

/** What psql alone understands, and what to write instead. */
final class MetaCommand {

    private MetaCommand() {}

    /** pg_dump puts these around its output since the minors of August 2025; to anyone but psql they mean nothing. */
    static boolean isHarmless(String line) {
        String name = name(line);
        return name.equals("\\restrict") || name.equals("\\unrestrict");
    }

    static Problem problem(String line, Origin origin) {
        String name = name(line);
        return Problem.at(origin, name + " is a psql meta-command, which no server understands", instead(name));
    }

    private static String name(String line) {
        int end = Math.max(1, Scan.name(line, 1));
        if (end == 1 && line.length() > 1) {
            end += Character.charCount(line.codePointAt(1));
        }
        return line.substring(0, end);
    }

    private static String instead(String name) {
        return switch (name) {
            case "\\c", "\\connect" -> "remove the line: a revision runs on the one database that DATABASE_URL names";
            case "\\i", "\\ir", "\\include", "\\include_relative" ->
                "put the SQL of that file here: a revision is one file";
            case "\\set", "\\unset", "\\prompt" ->
                "declare it in the header with --- uses NAME, write :'NAME' or :\"NAME\", set HEADWAY_VAR_NAME";
            case "\\copy" -> "write COPY … FROM STDIN; and the rows below it, closed by a line that holds only \\.";
            case "\\." -> "rows begin on the line after the semicolon of COPY … FROM STDIN;";
            case "\\echo", "\\qecho", "\\warn" -> "make it a comment (-- …), or RAISE NOTICE in a DO block";
            case "\\gexec" -> "loop over the query in a DO block and EXECUTE format(…)";
            case "\\gset" -> "keep the result in a variable of a DO block (SELECT … INTO …)";
            case "\\g", "\\gx", "\\crosstabview", "\\gdesc", "\\bind", "\\parse" ->
                "end the statement with a semicolon";
            case "\\;" -> "end the statement with ; alone: statements are never joined";
            case "\\if", "\\elif", "\\else", "\\endif" -> "write the condition as IF … THEN … END IF in a DO block";
            case "\\encoding" -> "remove the line: a revision file is UTF-8";
            case "\\password" -> "write ALTER ROLE … PASSWORD :'NAME', with --- uses NAME in the header";
            case "\\q", "\\quit" -> "remove the line, and what must not run below it";
            default -> "write it in SQL, or remove the line";
        };
    }
}
