package dev.headway.revision;

import dev.headway.problem.Origin;
import dev.headway.sql.Lexer;
import dev.headway.sql.Lines;
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
        Lines lines = new Lines(gap, origin);
        Lexer lexer = new Lexer(gap);
        while (lexer.next()) {
            String comment = lexer.kind() == TokenKind.COMMENT ? lexer.token() : "";
            String word = comment.startsWith("---") ? comment.substring(3).split("\\s", 2)[0] : "";
            if (words.contains(word)) {
                Origin place = lines.at(lexer.start());
                if (place.column() == 1) {
                    values.fault(place, "a directive without its blank: ---" + word, "write --- " + word);
                }
            }
        }
    }
}
