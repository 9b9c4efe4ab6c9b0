package dev.headway;

import java.util.List;
import java.util.Optional;

/**
 * What a new revision file should say. Immutable.
 *
 * @param message one line; also names the file
 * @param parents targets that it revises; two or more make a merge; {@code base} makes a root
 * @param splice whether the parents may be revised by others already
 * @param label a branch label for it to carry
 * @param depends revisions or labels that must be applied first
 * @param id empty: 12 hexadecimal digits
 */
public record NewRevision(
        String message,
        List<String> parents,
        boolean splice,
        Optional<String> label,
        List<String> depends,
        Optional<String> id) {

    public NewRevision {
        parents = List.copyOf(parents);
        depends = List.copyOf(depends);
    }
}
