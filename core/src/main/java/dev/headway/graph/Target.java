package dev.headway.graph;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the graph as a person writes it, in Alembic's grammar: {@code [BRANCH@][SYMBOL][+N|-N]}. Immutable.
 *
 * @param text as written
 * @param branch a label, or an id that stands for the branch through it
 * @param symbol {@code head}, {@code heads}, {@code base}, {@code current}, or an id, a label or the beginning of one;
 *     {@code current} where only a number of steps was written
 * @param steps up from the symbol, or down if negative
 */
public record Target(String text, Optional<String> branch, String symbol, int steps) {

    public static final String HEAD = "head";
    public static final String HEADS = "heads";
    public static final String BASE = "base";
    public static final String CURRENT = "current";

    private static final Pattern SHAPE = Pattern.compile("(?:([^@]*)@)?([^@]*?)([+-][0-9]+)?", Pattern.DOTALL);

    /** Further than any graph is deep. */
    private static final int FAR = 999_999_999;

    /** @throws UsageException for what has no meaning in any graph, ranges among it */
    public static Target parse(String text) {
        String stripped = text.strip();
        Matcher matcher = SHAPE.matcher(stripped);
        if (stripped.contains(":")) {
            throw unreadable(
                    stripped,
                    "is a range",
                    "a range is for history -r, and for a script: upgrade or downgrade with --sql");
        }
        if (stripped.isEmpty() || !matcher.matches()) {
            throw unreadable(stripped, "is not a target", GRAMMAR);
        }
        Optional<String> branch = Optional.ofNullable(matcher.group(1));
        Optional<String> steps = Optional.ofNullable(matcher.group(3));
        String symbol = Optional.ofNullable(matcher.group(2)).orElse("");
        if (branch.filter(String::isEmpty).isPresent() || (symbol.isEmpty() && steps.isEmpty())) {
            throw unreadable(stripped, "is not a target", GRAMMAR);
        }
        return new Target(
                stripped, branch, word(symbol), steps.map(Target::number).orElse(0));
    }

    private static final String GRAMMAR =
            "write head, heads, base, current, an id or its beginning, a label, +N, -N, ID+N, ID-N or LABEL@head";

    /** Alembic's other word for base is None, and no symbol means where the database is. */
    private static String word(String symbol) {
        return symbol.isEmpty() ? CURRENT : symbol.equals("None") ? BASE : symbol;
    }

    private static int number(String steps) {
        int size = steps.length() > 9 ? FAR : Integer.parseInt(steps.substring(1));
        return steps.charAt(0) == '-' ? -size : size;
    }

    private static UsageException unreadable(String text, String what, String remedy) {
        return new UsageException(Problem.of("\"" + text + "\" " + what, "the target", remedy));
    }

    /** This target, unless a revision or label is called exactly what it says: that wins over all grammar. */
    public Target in(RevisionGraph graph) {
        return graph.named(text).isPresent() ? new Target(text, Optional.empty(), text, 0) : this;
    }

    /** Whether it depends on where the database is. */
    public boolean asksDatabase() {
        return symbol.equals(CURRENT);
    }

    /** Whether only a number of steps was written, perhaps on a branch. */
    public boolean isRelative() {
        String place = text.substring(text.indexOf('@') + 1);
        return place.startsWith("+") || place.startsWith("-");
    }

    /** The same place said with another symbol and number of steps. */
    String with(String otherSymbol, int otherSteps) {
        String number = otherSteps == 0 ? "" : otherSteps > 0 ? "+" + otherSteps : String.valueOf(otherSteps);
        return branch.map(name -> name + "@").orElse("") + otherSymbol + number;
    }

    @Override
    public String toString() {
        return text;
    }
}
