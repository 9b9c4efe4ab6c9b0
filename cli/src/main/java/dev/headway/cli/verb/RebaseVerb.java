package dev.headway.cli.verb;

import dev.headway.Autogenerate;
import dev.headway.Migrations;
import dev.headway.Rebasing;
import dev.headway.Status;
import dev.headway.autogenerate.Scope;
import dev.headway.connect.DatabaseUrl;
import dev.headway.graph.Lookup;
import dev.headway.graph.Rebase;
import dev.headway.graph.RevisionGraph;
import dev.headway.graph.Target;
import dev.headway.graph.Wording;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway rebase [REV]}: two heads become one line. */
@Command(
        name = "rebase",
        description = {
            "Put revisions that nobody else has yet behind those that others have",
            "",
            "Rewrites the revises line of one file, proves the new order on scratch, and takes a local database along. Whose",
            "revisions are whose git tells, from the branch that this one is going into; REVISION says it where git cannot."
        })
public final class RebaseVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "REVISION", arity = "0..1", description = "one of yours: its branch is moved")
    private Optional<String> named = Optional.empty();

    @Option(
            names = "--onto",
            paramLabel = "TARGET",
            description = "the head to put them behind, where there are several")
    private Optional<String> onto = Optional.empty();

    @Option(
            names = "--accept-data-loss",
            description = "even if a local database holds something in what is taken back and applied again")
    private boolean acceptDataLoss;

    public RebaseVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Editable.require(invocation.migrationsLocation(), "rewritten");
        RevisionGraph graph = invocation.graph();
        Git git = new Git(invocation.directory().resolve(invocation.migrationsLocation()), invocation.environment());
        Git.Upstream upstream = git.upstream();
        Ours ours = ours(graph, upstream);
        tell(ours.why());
        tellBehind(graph, upstream);
        Optional<Rebase> found =
                Rebase.of(graph, ours.moved(), ours.all(), onto.map(target -> onto(graph, Arguments.decoded(target))));
        if (found.isEmpty()) {
            List<Revision> heads = graph.heads();
            tell("Nothing to rebase: " + Wording.count(heads.size(), "head") + ", " + Wording.titles(heads)
                    + (heads.size() > 1 ? "; headway merge joins them" : ""));
            invocation.console().result(List.of(), Json.object("rebased", List.of()));
            return ExitStatus.DONE;
        }
        rebase(graph, found.get(), git);
        return ExitStatus.DONE;
    }

    private void rebase(RevisionGraph graph, Rebase move, Git git) throws InterruptedException {
        Revision first = move.first();
        Editable.require(
                List.of(first),
                "write it there and compile: @Header(revises = \"" + move.onto().id() + "\")");
        String file = first.origin().file();
        if (git.isChanged(invocation.directory().resolve(file).toAbsolutePath().toString())) {
            throw new MigrationException(Problem.of(
                    "the file has changes that are not committed",
                    file,
                    "commit them, or put them aside: git stash   then: headway rebase " + first.id()));
        }
        Rebasing rebasing = Rebasing.of(graph, move);
        Optional<Migrations> mending = mending(rebasing);
        Autogenerate autogenerate = new Autogenerate(
                        rebasing.source(),
                        invocation.migrationOptions(),
                        invocation.scratch(),
                        Scope.ALL,
                        invocation.stop())
                .with(invocation.placeholders());
        String ways = rebasing.prove(autogenerate, invocation.stop())
                .map(floor -> "up; " + floor.id() + " is irreversible")
                .orElse("up and down");
        tell("Proven on scratch, " + ways + ": " + Wording.titles(move.moved()) + " behind "
                + Wording.title(move.onto()));
        rebasing.carryOut(mending, !acceptDataLoss);
        String shown = invocation.shown(invocation.directory().resolve(file));
        invocation
                .console()
                .result(
                        List.of("Rewriting " + shown + ": " + first.id() + " revises "
                                + move.onto().id() + ", and revised " + parents(first) + " ...  done"),
                        Json.object(
                                "rebased",
                                        move.moved().stream()
                                                .map(revision -> revision.id().value())
                                                .toList(),
                                "onto", move.onto().id().value(),
                                "file", shown));
    }

    /** A database of one's own goes along; in one that others use, nothing of it may be applied. */
    private Optional<Migrations> mending(Rebasing rebasing) {
        Optional<DatabaseUrl> url = invocation.settings().url().url();
        if (url.isEmpty()) {
            tell("No database is named, so none was looked at; one of your own that has them: headway upgrade --sync");
            return Optional.empty();
        }
        Status status = invocation.migrations().status();
        if (!rebasing.isApplied(status)) {
            return Optional.empty();
        }
        if (!LocalOnly.isLocal(url.get())) {
            throw rebasing.applied(status);
        }
        return Optional.of(invocation.migrationsOf(rebasing.source()));
    }

    private Ours ours(RevisionGraph graph, Git.Upstream upstream) {
        if (named.isPresent()) {
            return Ours.named(graph, Arguments.decoded(named.get()), upstream);
        }
        Optional<Ours> ours = Ours.of(graph, upstream);
        if (ours.isPresent()) {
            return ours.get();
        }
        String why = upstream instanceof Git.Upstream.None none ? none.why() : "";
        if (graph.heads().size() < 2) {
            return new Ours(Set.of(), Set.of(), why);
        }
        throw new MigrationException(Problem.of(
                "which of " + Wording.count(graph.heads().size(), "head") + " is yours is not known: " + why,
                graph.place(),
                "name yours: "
                        + graph.heads().stream()
                                .map(head -> "headway rebase " + head.id())
                                .collect(Collectors.joining("   or "))));
    }

    private static RevisionId onto(RevisionGraph graph, String target) {
        List<Revision> revisions = new Lookup(graph, List.of(), "rebase --onto").revisions(Target.parse(target));
        if (revisions.size() != 1 || !graph.isHead(revisions.get(0).id())) {
            throw new MigrationException(Problem.of(
                    "\"" + target + "\" is no head, and behind anything else a branch would begin",
                    graph.place(),
                    "name one of these: headway heads"));
        }
        return revisions.get(0).id();
    }

    /** What others have and is not here would have to be put in front too. */
    private void tellBehind(RevisionGraph graph, Git.Upstream upstream) {
        if (upstream instanceof Git.Upstream.Found found) {
            List<String> missing = found.revisions().stream()
                    .filter(id -> RevisionId.isValid(id) && !graph.contains(new RevisionId(id)))
                    .sorted()
                    .toList();
            if (!missing.isEmpty()) {
                invocation
                        .console()
                        .tell("WARN  [headway] Not here yet, and in " + found.name() + ": " + String.join(", ", missing)
                                + "; first: git merge " + found.name());
            }
        }
    }

    private static String parents(Revision revision) {
        return revision.parents().isEmpty() ? "base" : revision.parents().get(0).value();
    }

    private void tell(String line) {
        invocation.console().tell("INFO  [headway] " + line);
    }
}
