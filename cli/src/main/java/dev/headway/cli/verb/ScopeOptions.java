package dev.headway.cli.verb;

import dev.headway.autogenerate.Scope;
import dev.headway.catalog.Kind;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which objects are compared. Filled by the command line's parser, then only read. */
final class ScopeOptions {

    @Option(names = "--schema", paramLabel = "NAME", description = "compare this schema alone; may be given again")
    private List<String> schemas = new ArrayList<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "compare this kind alone, such as table or view; may be given again")
    private List<String> kinds = new ArrayList<>();

    @Option(
            names = "--object",
            paramLabel = "PATTERN",
            description = "compare what is called so alone, such as app.note*; may be given again")
    private List<String> names = new ArrayList<>();

    /** @throws UsageException for a kind that there is none of: it would compare nothing, and find nothing */
    Scope scope() {
        SortedSet<String> known = new TreeSet<>();
        for (Kind kind : Kind.values()) {
            known.add(word(kind.words()));
        }
        List<Problem> problems = kinds.stream()
                .filter(kind -> !known.contains(word(kind)))
                .map(kind -> Problem.of(
                        "there is no kind \"" + kind + "\"", "--kind", "the kinds are " + String.join(", ", known)))
                .toList();
        if (!problems.isEmpty()) {
            throw new UsageException(problems);
        }
        return new Scope(schemas, kinds, names);
    }

    private static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
