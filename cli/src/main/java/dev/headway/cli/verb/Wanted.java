package dev.headway.cli.verb;

import dev.headway.Status;
import dev.headway.connect.NotConnected;
import dev.headway.graph.Lookup;
import dev.headway.graph.Range;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Reading;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which revisions a rehearsal is of.
 *
 * @param reading all that they may stand on
 * @param revisions oldest first
 * @param why how that was decided, for people, as the end of a sentence
 */
record Wanted(Reading reading, List<Revision> revisions, String why) {

    Wanted {
        revisions = List.copyOf(revisions);
    }

    /**
     * What was typed, else what a commit of git lacks, else what the database lacks, else everything.
     *
     * @param words ranges, targets and files, in any order
     * @param since of git; what it has is left out
     */
    static Wanted of(Invocation invocation, List<String> words, Optional<String> since) {
        WantedFiles files = WantedFiles.of(invocation.source().read(), words, invocation.directory());
        Reading reading = files.reading();
        RevisionGraph graph = RevisionGraph.of(reading);
        if (!words.isEmpty()) {
            List<Revision> named = named(invocation, graph, files);
            return since(new Wanted(reading, named, Wording.titles(named)), invocation, since);
        }
        if (since.isPresent()) {
            return since(new Wanted(reading, graph.revisions(), ""), invocation, since);
        }
        return pending(invocation, reading, graph);
    }

    private static List<Revision> named(Invocation invocation, RevisionGraph graph, WantedFiles files) {
        List<RevisionId> ids = new ArrayList<>(files.ids());
        for (String word : files.others()) {
            List<Revision> found = word.contains(":") && graph.named(word).isEmpty()
                    ? range(invocation, graph, word)
                    : target(invocation, graph, word);
            if (found.isEmpty()) {
                throw new UsageException(Problem.of(
                        "no revision lies in " + word,
                        graph.place(),
                        "name one of these, or from where to where: headway history"));
            }
            found.forEach(revision -> ids.add(revision.id()));
        }
        return graph.sorted(ids.stream().distinct().toList());
    }

    private static List<Revision> range(Invocation invocation, RevisionGraph graph, String word) {
        if (word.indexOf(':') != word.lastIndexOf(':')) {
            throw new UsageException(
                    Problem.of("\"" + word + "\" is not a range", "headway rehearse", "write FROM:TO, FROM: or :TO"));
        }
        Range range = Range.parse(word);
        return range.revisions(graph, range.asksDatabase() ? rows(invocation) : List.of());
    }

    private static List<Revision> target(Invocation invocation, RevisionGraph graph, String word) {
        Target target = Target.parse(word).in(graph);
        Collection<RevisionId> rows = target.asksDatabase() ? rows(invocation) : List.of();
        return new Lookup(graph, rows, "rehearse").revisions(target);
    }

    private static List<RevisionId> rows(Invocation invocation) {
        return invocation.migrations().status().applied().rows();
    }

    private static Wanted since(Wanted all, Invocation invocation, Optional<String> since) {
        if (since.isEmpty()) {
            return all;
        }
        String commit = since.get();
        Git git = new Git(invocation.directory().resolve(invocation.migrationsLocation()), invocation.environment());
        Set<String> there = git.revisionsIn(commit)
                .orElseThrow(() -> new UsageException(Problem.of(
                        "git knows no branch, tag or commit " + commit + " here",
                        "--since " + commit,
                        "see git branch --all; where only the last commit was fetched: git fetch origin, or"
                                + " fetch-depth: 0 in the checkout")));
        List<Revision> added = all.revisions().stream()
                .filter(revision -> !there.contains(revision.id().value()) && !isJavaOf(git, commit, revision))
                .toList();
        return new Wanted(all.reading(), added, added.isEmpty() ? commit + " has all of them" : "not in " + commit);
    }

    private static boolean isJavaOf(Git git, String commit, Revision revision) {
        return revision.upgrade().code().isPresent()
                && git.quotes(commit, revision.id().value());
    }

    /** A database that is not to be had decides nothing; one that refuses our login is somebody's to mend. */
    private static Wanted pending(Invocation invocation, Reading reading, RevisionGraph graph) {
        if (invocation.settings().url().url().isEmpty()) {
            return new Wanted(reading, graph.revisions(), "every one, since no database is named");
        }
        try {
            Status status = invocation.migrations().status();
            List<RevisionId> pending =
                    status.pending().stream().map(Revision::id).toList();
            String why = (pending.isEmpty() ? "none is pending in " : "pending in ") + status.database();
            return new Wanted(reading, graph.sorted(pending), why);
        } catch (NotConnected e) {
            if (!e.heals()) {
                throw e;
            }
            return new Wanted(
                    reading, graph.revisions(), "every one, since the database does not answer (" + e.reason() + ")");
        }
    }
}
