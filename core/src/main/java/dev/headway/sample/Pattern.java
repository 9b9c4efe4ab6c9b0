package dev.headway.sample;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts that a pattern of LIKE, or a regular expression, is meant to match, made by walking over it: of an alternative the
 * first, of a repetition the fewest and one more. What it does not know it takes as it stands. Not thread-safe.
 */
final class Pattern {

    private static final int MOST = 60;

    /** As many as a unique column wants. */
    private static final int VARIANTS = 12;

    private final String text;
    /** Of a class or a group, which of its members is taken; of a repetition, how often more than is needed. */
    private final int variant;

    private int at;

    private Pattern(String text, int variant) {
        this.text = text;
        this.variant = variant;
    }

    /** Empty for a text that has nothing of a pattern. */
    static List<String> samples(String text) {
        Set<String> samples = new LinkedHashSet<>();
        if (text.chars().anyMatch(c -> c == '%' || c == '_')) {
            samples.add(text.replace("%", "").replace('_', 'a'));
            samples.add(text.replace("%", "a").replace('_', '1'));
        }
        if (text.chars().anyMatch(c -> "^$[\\(|+*.".indexOf(c) >= 0)) {
            for (int variant = 0; variant < VARIANTS; variant++) {
                samples.add(new Pattern(text, variant).alternatives());
            }
        }
        return new ArrayList<>(samples);
    }

    private boolean more() {
        return at < text.length();
    }

    private String alternatives() {
        List<String> all = new ArrayList<>(List.of(sequence()));
        while (more() && text.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.get(variant % all.size());
    }

    private String sequence() {
        StringBuilder made = new StringBuilder();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            String one = atom();
            made.append(one.repeat(times(one.isEmpty())));
        }
        return made.length() > 5 * MOST ? made.substring(0, 5 * MOST) : made.toString();
    }

    private String atom() {
        char c = text.charAt(at++);
        return switch (c) {
            case '^', '$' -> "";
            case '.' -> "a";
            case '(' -> group();
            case '[' -> members();
            case '\\' -> more() ? escaped(text.charAt(at++)) : "";
            default -> String.valueOf(c);
        };
    }

    private static String escaped(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w' -> "a";
            case 's' -> " ";
            case 'A', 'Z', 'm', 'M', 'y', 'b' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (text.startsWith("?:", at)) {
            at += 2;
        }
        String inside = alternatives();
        at = Math.min(text.length(), at + 1);
        return inside;
    }

    private String members() {
        boolean negated = more() && text.charAt(at) == '^';
        List<String> members = new ArrayList<>();
        int from = negated ? ++at : at;
        while (more() && (text.charAt(at) != ']' || at == from)) {
            if (text.startsWith("[:", at)) {
                members.add(named(text.substring(at + 2, Math.max(at + 2, text.indexOf(":]", at)))));
                at = Math.max(at + 2, text.indexOf(":]", at) + 2);
            } else {
                char c = text.charAt(at++);
                members.add(c == '\\' && more() ? escaped(text.charAt(at++)) : String.valueOf(c));
                if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
                    for (char next = (char) (c + 1); next <= text.charAt(at + 1) && next < c + VARIANTS; next++) {
                        members.add(String.valueOf(next));
                    }
                    at += 2;
                }
            }
        }
        at = Math.min(text.length(), at + 1);
        return negated || members.isEmpty()
                ? (members.contains("a") ? "1" : "a")
                : members.get(variant % members.size());
    }

    private static String named(String name) {
        return switch (name) {
            case "digit", "xdigit" -> "1";
            case "upper" -> "A";
            case "space", "blank" -> " ";
            default -> "a";
        };
    }

    /** How often what came before is to stand there. */
    private int times(boolean nothing) {
        if (!more()) {
            return 1;
        }
        switch (text.charAt(at)) {
            case '*', '?', '+' -> {
                boolean needed = text.charAt(at) == '+';
                boolean once = text.charAt(at) == '?';
                at++;
                lazy();
                return (needed ? 1 : 0) + Math.min(once ? 1 : 2, variant);
            }
            case '{' -> {
                int end = text.indexOf('}', at);
                if (end < 0 || nothing) {
                    return 1;
                }
                String[] bounds = text.substring(at + 1, end).split(",", 2);
                at = end + 1;
                lazy();
                return number(bounds[0]);
            }
            default -> {
                return 1;
            }
        }
    }

    private void lazy() {
        if (more() && text.charAt(at) == '?') {
            at++;
        }
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 3 || !digits.chars().allMatch(Character::isDigit)
                ? 1
                : Math.min(MOST * 5, Integer.parseInt(digits));
    }
}
