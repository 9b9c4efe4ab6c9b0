package dev.headway.cli.verb;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What git says of a directory of revisions: it is asked, changes nothing and fetches nothing. Immutable.
 *
 * @param directory of the revisions
 * @param environment that it runs in, besides our own
 */
record Git(Path directory, Map<String, String> environment) {

    Git {
        environment = Map.copyOf(environment);
    }

    private static final Pattern ID = Pattern.compile("\uFEFF?---\\s+revision\\s+(\\S+)\\s*");

    /** A branch that others have, or why there is none to be found. */
    sealed interface Upstream {

        /**
         * A branch that others have.
         *
         * @param name {@code origin/main}
         * @param revisions whose files are in it
         */
        record Found(String name, Set<String> revisions) implements Upstream {}

        /** @param why as the end of a sentence */
        record None(String why) implements Upstream {}
    }

    /**
     * The branch that this one is going into: the one that it tracks or, where that is its own copy elsewhere, the remote's
     * main branch.
     */
    Upstream upstream() {
        try {
            if (!run("rev-parse", "--is-inside-work-tree").lines().equals(List.of("true"))) {
                return new Upstream.None("no git repository is here");
            }
            return branch().<Upstream>map(name -> new Upstream.Found(name, revisions(name)))
                    .orElseGet(() -> new Upstream.None("git knows no branch of others here"));
        } catch (NoGit e) {
            return new Upstream.None("there is no git to ask");
        }
    }

    /** The revisions whose files a branch, tag or commit has; empty where git knows none of that name, or there is no git. */
    Optional<Set<String>> revisionsIn(String commit) {
        try {
            boolean known = run("rev-parse", "--quiet", "--verify", "--end-of-options", commit + "^{commit}")
                            .status()
                    == 0;
            return known ? Optional.of(revisions(commit)) : Optional.empty();
        } catch (NoGit e) {
            return Optional.empty();
        }
    }

    /** Whether a commit has a word between double quotes anywhere: how Java revisions and what stands on them have an id. */
    boolean quotes(String commit, String word) {
        try {
            return run("grep", "-q", "-F", "-e", '"' + word + '"', commit, "--", ":/")
                            .status()
                    == 0;
        } catch (NoGit e) {
            return false;
        }
    }

    /** How the root of the repository calls this directory: empty for the root itself, else with a slash at its end. */
    String prefix() {
        try {
            return run("rev-parse", "--show-prefix").line().orElse("");
        } catch (NoGit e) {
            return "";
        }
    }

    /** Whether the last commit has a file, and has it otherwise. */
    boolean isChanged(String file) {
        try {
            // Added and not committed yet, "A " or "AM", is not otherwise than it was: it was not.
            return run("status", "--porcelain", "--untracked-files=no", "--", file).lines().stream()
                    .anyMatch(line -> !line.startsWith("A ") && !line.startsWith("AM"));
        } catch (NoGit e) {
            return false;
        }
    }

    private Optional<String> branch() {
        Optional<String> here =
                run("symbolic-ref", "--quiet", "--short", "HEAD").line();
        Optional<String> tracked = run("rev-parse", "--abbrev-ref", "--symbolic-full-name", "@{upstream}")
                .line();
        boolean copy = tracked.isPresent() && here.isPresent() && tracked.get().endsWith("/" + here.get());
        if (tracked.isPresent() && !copy) {
            return tracked;
        }
        String remote =
                tracked.map(name -> name.substring(0, name.indexOf('/'))).orElse("origin");
        List<String> candidates = new ArrayList<>();
        run("symbolic-ref", "--quiet", "--short", "refs/remotes/" + remote + "/HEAD")
                .line()
                .ifPresent(candidates::add);
        candidates.addAll(List.of(remote + "/main", remote + "/master"));
        tracked.ifPresent(candidates::add);
        List.of("main", "master").stream()
                .filter(name -> !here.equals(Optional.of(name)))
                .forEach(candidates::add);
        return candidates.stream()
                .filter(name -> run("rev-parse", "--quiet", "--verify", name + "^{commit}")
                                .status()
                        == 0)
                .findFirst();
    }

    private Set<String> revisions(String branch) {
        return run(
                        "-c",
                        "grep.lineNumber=false",
                        "-c",
                        "grep.column=false",
                        "-c",
                        "grep.patternType=basic",
                        "grep",
                        "--text",
                        "--no-color",
                        "-h",
                        "-e",
                        "^[^-]*---[[:blank:]]*revision",
                        branch,
                        "--",
                        ".")
                .lines()
                .stream()
                .map(ID::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
    }

    private record Answer(int status, String said) {

        List<String> lines() {
            return status == 0 ? said.lines().toList() : List.of();
        }

        Optional<String> line() {
            return lines().stream().findFirst();
        }
    }

    private Answer run(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toAbsolutePath().toFile())
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(environment);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        try {
            Process process = builder.start();
            try (InputStream said = process.getInputStream()) {
                String text = new String(said.readAllBytes(), StandardCharsets.UTF_8);
                return new Answer(process.waitFor(), text);
            }
        } catch (IOException e) {
            throw new NoGit(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoGit(e);
        }
    }

    /** It is not installed, or cannot be run. */
    private static final class NoGit extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoGit(Exception cause) {
            super(cause);
        }
    }
}
