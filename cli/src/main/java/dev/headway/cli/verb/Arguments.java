package dev.headway.cli.verb;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Targets such as {@code -1} look like options to a parser of command lines. They go past it in disguise, behind a
 * character of Unicode's private use.
 */
public final class Arguments {

    private static final String DISGUISE = "\uE000";

    private static final Pattern STEPS_DOWN = Pattern.compile("-[0-9]+(:.*)?");

    private Arguments() {}

    /** What the parser gets; what follows {@code --} is nobody's business. */
    public static String[] encoded(String... arguments) {
        List<String> encoded = new ArrayList<>();
        boolean ours = true;
        for (String argument : arguments) {
            ours &= !argument.equals("--");
            encoded.add(ours && STEPS_DOWN.matcher(argument).matches() ? DISGUISE + argument : argument);
        }
        return encoded.toArray(String[]::new);
    }

    /** What was typed. */
    public static String decoded(String argument) {
        return argument.replace(DISGUISE, "");
    }
}
