package dev.headway.revision;

import dev.headway.revision.Options.Batch;
import dev.headway.sql.Piece.Directive;
import dev.headway.sql.TokenKind;
import dev.headway.sql.Tokens;
import java.time.Duration;
import java.util.Optional;

/** Reads {@code batch TABLE by KEY [size N] [target 500ms] [background]}. */
final class BatchReader {

    private BatchReader() {}

    static Optional<Batch> read(Directive line, Values values) {
        Tokens tokens = new Tokens(line.rest());
        Optional<String> table = written(tokens);
        Optional<String> key = tokens.accept("BY") ? written(tokens) : Optional.empty();
        boolean sized = tokens.accept("SIZE");
        Optional<Integer> size = sized ? rows(tokens) : Optional.empty();
        boolean targeted = tokens.accept("TARGET");
        Optional<Duration> target = targeted ? duration(tokens) : Optional.empty();
        boolean background = tokens.accept("BACKGROUND");
        boolean sound = table.isPresent()
                && key.isPresent()
                && sized == size.isPresent()
                && targeted == target.isPresent()
                && tokens.isAtEnd();
        if (!sound) {
            values.fault(
                    line.origin(),
                    "not a batch: " + Values.visible(line.rest()),
                    "write --- batch TABLE by KEY [size 5000] [target 500ms] [background]");
            return Optional.empty();
        }
        return Optional.of(new Batch(table.get(), key.get(), size, target, background, line.origin()));
    }

    /** A name as it is written, perhaps qualified. */
    private static Optional<String> written(Tokens tokens) {
        StringBuilder name = new StringBuilder();
        while (tokens.at(TokenKind.WORD) || tokens.at(TokenKind.QUOTED_IDENTIFIER)) {
            name.append(tokens.token());
            tokens.advance();
            if (!tokens.accept('.')) {
                return Optional.of(name.toString());
            }
            name.append('.');
        }
        return Optional.empty();
    }

    private static Optional<Integer> rows(Tokens tokens) {
        String digits = tokens.token();
        tokens.advance();
        boolean number = digits.matches("[1-9][0-9]{0,8}");
        return number ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** A number and its unit, which SQL takes for two tokens. */
    private static Optional<Duration> duration(Tokens tokens) {
        String number = tokens.token();
        tokens.advance();
        String unit = tokens.token();
        tokens.advance();
        return Timeout.parse(number + unit).filter(duration -> !duration.isZero());
    }
}
