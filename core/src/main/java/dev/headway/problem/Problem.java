package dev.headway.problem;

import java.util.Optional;

/**
 * One thing that is wrong, told as every door of Headway tells it: what, where, and the remedy, each in the user's own
 * identifiers. Holds no secret: whoever makes one leaves passwords out. Immutable.
 *
 * @param what one sentence without a full stop; further lines (a difference, PostgreSQL's detail) are indented
 * @param where the file, database or setting it was found in
 * @param remedy what to do, commands written out; the least harmful way first
 * @param origin the exact place in a file, where there is one
 */
public record Problem(String what, String where, String remedy, Optional<Origin> origin) {

    /** A problem of something other than a line in a file. */
    public static Problem of(String what, String where, String remedy) {
        return new Problem(what, where, remedy, Optional.empty());
    }

    /** A problem of a line in a file. */
    public static Problem at(Origin origin, String what, String remedy) {
        return new Problem(what, origin.toString(), remedy, Optional.of(origin));
    }

    /** The three lines, as printed:
     * <pre>
     * two heads: 3f2a9c (add invoices), 9c1d07 (drop legacy ids)
     *   where   migrations/
     *   remedy  join them: headway merge 3f2a9c 9c1d07   or choose one: headway upgrade 3f2a9c
     * </pre>
     */
    @Override
    public String toString() {
        return indent(what, "  ") + "\n  where   " + indent(where, "          ") + "\n  remedy  "
                + indent(remedy, "          ");
    }

    private static String indent(String text, String margin) {
        return text.strip().replace("\n", "\n" + margin);
    }
}
