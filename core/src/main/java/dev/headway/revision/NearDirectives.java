package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.sql.Lexer;
import dev.headway.sql.TokenKind;
import java.util.List;

/** Comments that were surely meant as directives: {@code ---upgrade}, without its blank. */
final class NearDirectives {

    private NearDirectives() {}

    /** Looks through what stands between statements. */
    static void check(String gap, Origin origin, List<String> words, Values values) {
        if (!gap.contains("---")) {
            return;
        }
        Lexer lexer = new Lexer(gap);
        while (lexer.next()) {
            String comment = lexer.token();
            Origin place = origin.advance(gap, lexer.start());
            if (lexer.kind() == TokenKind.COMMENT && place.column() == 1 && comment.startsWith("---")) {
                String word = comment.substring(3).split("\\s", 2)[0];
                if (words.contains(word)) {
                    values.fault(place, "a directive without its blank: ---" + word, "write --- " + word);
                }
            }
        }
    }
}
