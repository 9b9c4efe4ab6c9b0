package dev.headway.cli;

import dev.headway.cli.verb.GlobalOptions;
import dev.headway.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ScopeType;

/** A flag for every setting, on every verb; shown in the help of {@code headway} alone. */
final class SettingFlags {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("url", "the database; or DATABASE_HOST, _PORT, _NAME, _USER, _PASSWORD"),
            Map.entry("migrations", "where the revision files are (migrations)"),
            Map.entry("classpath", "where Java revisions are: target/classes, app.jar, lib/*"),
            Map.entry("version-table", "[schema.]table (alembic_version where it is, else headway_version)"),
            Map.entry("role", "SET ROLE after login, so that it owns what is made"),
            Map.entry("wait", "how long to wait for the server (60s); forever"),
            Map.entry("wait-interval", "the pause after a failed try (2s)"),
            Map.entry("lock-wait", "how long another migrator may show no sign of life (60s)"),
            Map.entry("lock-timeout", "the longest that one try for a lock waits (2s; 0: no limit)"),
            Map.entry("statement-timeout", "how long a statement may take (as long as it takes)"),
            Map.entry("on-start", "launch: upgrade (the default), await, verify, off"),
            Map.entry("target", "launch: where to upgrade to (head)"),
            Map.entry("on-failure", "launch: exit (the default), hold"),
            Map.entry("backup", "a command to run before the first pending revision"),
            Map.entry("actor", "who does this, for the journal"),
            Map.entry("scratch", "where throw-away databases are made (the embedded server)"),
            Map.entry("app-name", "launch: the name in the banner"),
            Map.entry("log", "launch: the story as text (the default) or json"));

    private SettingFlags() {}

    static void addTo(CommandLine commands, GlobalOptions options) {
        List<String> footer = new ArrayList<>();
        footer.add("");
        footer.add("Settings, as a flag, as a variable, or in headway.toml without the dashes:");
        for (String key : Settings.keys()) {
            String meaning = MEANINGS.getOrDefault(key, "");
            commands.getCommandSpec().addOption(flag(key, meaning, options));
            if (!meaning.isEmpty()) {
                footer.add("  %-20s %-26s %s".formatted("--" + key, variable(key), meaning));
            }
        }
        commands.getCommandSpec().addOption(variable(options));
        footer.add(
                "  %-20s %-26s %s".formatted("--var NAME=VALUE", "HEADWAY_VAR_NAME", "what a placeholder stands for"));
        commands.getCommandSpec().usageMessage().footer(footer.toArray(String[]::new));
    }

    private static String variable(String key) {
        return key.equals("url")
                ? "DATABASE_URL"
                : key.equals("scratch")
                        ? "HEADWAY_SCRATCH_URL"
                        : "HEADWAY_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** May be given several times; what stands behind the first equals sign is the value. */
    private static OptionSpec variable(GlobalOptions options) {
        return OptionSpec.builder("--var")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .paramLabel("NAME=VALUE")
                .description("what a placeholder stands for")
                .scopeType(ScopeType.INHERIT)
                .hidden(true)
                .setter(new CommandLine.Model.ISetter() {
                    @Override
                    public <T> T set(T value) {
                        if (value instanceof Map<?, ?> given) {
                            given.forEach((name, text) -> options.settings().put("vars." + name, String.valueOf(text)));
                        }
                        return value;
                    }
                })
                .build();
    }

    private static OptionSpec flag(String key, String meaning, GlobalOptions options) {
        return OptionSpec.builder("--" + key)
                .type(String.class)
                .paramLabel(key.toUpperCase(Locale.ROOT).replace('-', '_'))
                .description(meaning)
                .scopeType(ScopeType.INHERIT)
                .hidden(true)
                .setter(new CommandLine.Model.ISetter() {
                    @Override
                    public <T> T set(T value) {
                        // The parser first sets every option to nothing.
                        if (value != null) {
                            options.settings().put(key, String.valueOf(value));
                        }
                        return value;
                    }
                })
                .build();
    }
}
