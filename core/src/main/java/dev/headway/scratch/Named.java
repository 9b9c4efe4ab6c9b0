package dev.headway.scratch;

import dev.headway.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a statement makes, or a part of that, as hints to rename name it. Immutable.
 *
 * @param whole what it is a part of
 * @param names of a whole perhaps with its schema first; of a part one
 * @param isLabel whether it is a value of an enum, which is no identifier
 */
record Named(Optional<Named> whole, List<Identifier> names, boolean isLabel) {

    Named {
        names = List.copyOf(names);
    }

    Named part(Identifier name) {
        return new Named(Optional.of(this), List.of(name), false);
    }

    Named label(String value) {
        return new Named(Optional.of(this), List.of(new Identifier(value)), true);
    }

    /** {@code app.notes.color}. */
    String path() {
        String own = isLabel ? names.get(0).name() : path(names);
        return whole.map(of -> of.path() + "." + own).orElse(own);
    }

    /**
     * Where it may have stood: a part in its whole under the new name, or under an old one.
     *
     * @param renames what is known of wholes, old path to new
     */
    List<String> oldPaths(List<Identifier> old, Map<String, String> renames) {
        if (old.size() > 1) {
            return List.of(path(old));
        }
        if (whole.isEmpty()) {
            List<Identifier> before = new ArrayList<>(names.subList(0, names.size() - 1));
            before.add(old.get(0));
            return List.of(path(before));
        }
        String now = whole.get().path();
        List<String> wholes = new ArrayList<>(List.of(now));
        renames.entrySet().stream()
                .filter(rename -> rename.getValue().equals(now))
                .forEach(rename -> wholes.add(rename.getKey()));
        String own = isLabel ? old.get(0).name() : path(old);
        return wholes.stream().map(each -> each + "." + own).toList();
    }

    private static String path(List<Identifier> names) {
        return names.stream().map(Identifier::toString).collect(Collectors.joining("."));
    }
}
