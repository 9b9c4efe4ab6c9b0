package dev.headway.scratch;

import dev.headway.diff.Renames;
import dev.headway.problem.Origin;
import dev.headway.problem.Problem;
import dev.headway.sql.Script;
import dev.headway.sql.Statement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of plain SQL. Immutable.
 *
 * @param name what messages call it
 * @param renames what its comments tell of older names
 * @param problems what is wrong with it before any server has seen it
 */
record SqlFile(String name, String text, List<Statement> statements, Renames renames, List<Problem> problems) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    SqlFile {
        statements = List.copyOf(statements);
        problems = List.copyOf(problems);
    }

    static SqlFile of(String name, byte[] bytes) {
        try {
            return of(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return broken(name, Problem.at(Origin.of(name), "not UTF-8", "save the file as UTF-8"));
        }
    }

    static SqlFile of(String name, String content) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        Script script = Script.of(name, text);
        RenameComments.Found told = RenameComments.in(name, text);
        List<Problem> problems = new ArrayList<>(script.problems());
        problems.addAll(told.problems());
        return new SqlFile(name, text, script.statements(), told.renames(), problems);
    }

    static SqlFile broken(String name, Problem problem) {
        return new SqlFile(name, "", List.of(), Renames.NONE, List.of(problem));
    }
}
