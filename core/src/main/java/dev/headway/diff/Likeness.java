package dev.headway.diff;

import java.util.List;

/** Finds what may be one thing under another name. */
final class Likeness {

    private Likeness() {}

    static List<PossibleRename> find(Agenda agenda) {
        return List.of();
    }
}
