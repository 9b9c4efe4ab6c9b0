package dev.headway.cli.verb;

import dev.headway.history.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What may be said before or after every verb. Filled by the command line's parser, then only read. */
@Command(
        name = "headway",
        mixinStandardHelpOptions = true,
        versionProvider = GlobalOptions.Versions.class,
        customSynopsis = "headway COMMAND [OPTIONS]",
        description = "Schema migrations for PostgreSQL that run themselves at deploy.",
        subcommandsRepeatable = false,
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        sortOptions = false)
public class GlobalOptions {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "settings file; default: the nearest headway.toml upwards")
    private Optional<String> config = Optional.empty();

    @Option(
            names = {"-n", "--name"},
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "use table [NAME] of the settings file")
    private Optional<String> name = Optional.empty();

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "tell nothing but the result")
    private boolean quiet;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "print the result as one JSON document")
    private boolean json;

    @Option(
            names = {"--debug", "--raiseerr"},
            scope = ScopeType.INHERIT,
            description = "print the stack trace of a failure")
    private boolean debug;

    @Option(names = "-x", paramLabel = "KEY=VALUE", scope = ScopeType.INHERIT, hidden = true)
    private List<String> x = new ArrayList<>();

    private final Map<String, String> settings = new HashMap<>();

    /** What {@code --version} prints. */
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"headway " + Version.TEXT};
        }
    }

    Optional<String> config() {
        return config;
    }

    Optional<String> name() {
        return name;
    }

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    public boolean debug() {
        return debug;
    }

    public List<String> x() {
        return x;
    }

    /** The settings that flags give, by name without dashes before it. */
    public Map<String, String> settings() {
        return settings;
    }
}
