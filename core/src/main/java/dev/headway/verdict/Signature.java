package dev.headway.verdict;

import dev.headway.catalog.Routine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a routine is called and what it returns. */
record Signature(Routine routine) {

    /**
     * One argument.
     *
     * @param declaration its mode, name and type
     * @param optional whether a call may leave it out
     */
    private record Argument(String declaration, boolean optional) {}

    /** Whether calls of this one are calls of the other, and get the same. */
    boolean isMetBy(Signature other) {
        List<Argument> mine = arguments();
        List<Argument> its = other.arguments();
        if (!routine.result().equals(other.routine.result()) || its.size() < mine.size()) {
            return false;
        }
        for (int i = 0; i < its.size(); i++) {
            Argument now = its.get(i);
            boolean met = i >= mine.size()
                    ? now.optional
                    : isSame(mine.get(i).declaration, now.declaration) && (now.optional || !mine.get(i).optional);
            if (!met) {
                return false;
            }
        }
        return true;
    }

    /** An argument that had no name may have one. */
    private static boolean isSame(String before, String now) {
        return before.equals(now) || now.endsWith(" " + before);
    }

    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        for (Walk walk = new Walk(routine.arguments()); !walk.tokens.isAtEnd(); walk.tokens.accept(',')) {
            String declaration = walk.until("DEFAULT");
            boolean optional = walk.tokens.at("DEFAULT");
            walk.until();
            if (!declaration.toUpperCase(Locale.ROOT).startsWith("OUT ")) {
                arguments.add(new Argument(declaration, optional));
            }
        }
        return arguments;
    }
}
