package dev.headway.cli.verb;

import dev.headway.autogenerate.Scope;
import java.util.ArrayList;
import java.util.List;
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

    Scope scope() {
        return new Scope(schemas, kinds, names);
    }
}
