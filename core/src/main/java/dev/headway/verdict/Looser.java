package dev.headway.verdict;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CHECK's expression, and whether another forbids no more: the same, a longer list of values, or a bound that lies further
 * out. Expressions are as the server writes them. Immutable.
 */
record Looser(String expression) {

    private static final Pattern ANY =
            Pattern.compile("(?s)(.+? = ANY )\\(+ARRAY\\[(.+?)\\](?:\\)::[a-z ]+\\[\\])?\\)");
    private static final Pattern BOUND = Pattern.compile("(?s)(.+ )([<>]=?) \\(?'?(-?[0-9.]+)'?(?:::[a-z ]+)?\\)?");

    /** Whether every row that meets this one meets the other. */
    boolean allows(String other) {
        return expression.equals(other) || lists(other) || bounds(other);
    }

    private boolean lists(String other) {
        Matcher here = ANY.matcher(expression);
        Matcher there = ANY.matcher(other);
        return here.matches()
                && there.matches()
                && here.group(1).equals(there.group(1))
                && values(there.group(2)).containsAll(values(here.group(2)));
    }

    /** A value with a comma in it falls apart on both sides alike: then both halves have to be there. */
    private static Set<String> values(String list) {
        return new HashSet<>(Arrays.asList(list.split(", ", -1)));
    }

    private boolean bounds(String other) {
        Matcher here = BOUND.matcher(expression);
        Matcher there = BOUND.matcher(other);
        if (!here.matches() || !there.matches() || !here.group(1).equals(there.group(1))) {
            return false;
        }
        String then = here.group(2);
        String now = there.group(2);
        boolean kept = now.equals(then) || now.equals(then + "=");
        int further = new BigDecimal(there.group(3)).compareTo(new BigDecimal(here.group(3)));
        return kept && (List.of(">", ">=").contains(then) ? further <= 0 : further >= 0);
    }
}
