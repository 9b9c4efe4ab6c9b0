package dev.headway.cli.verb;

import dev.headway.ReadOnly.Standing;
import dev.headway.Rehearsal;
import dev.headway.connect.Connector;
import dev.headway.connect.Session;
import dev.headway.connect.SessionOptions;
import dev.headway.graph.Wording;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.scratch.Scratch;
import dev.headway.statistics.Statistics;
import dev.headway.verdict.Doubt;
import dev.headway.verdict.Evidence;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judge;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code headway rehearse [RANGE]}: what revisions do to those who use the database meanwhile. */
@Command(
        name = "rehearse",
        description = {
            "Run revisions on a scratch database and tell what they do to whoever uses the tables meanwhile",
            "",
            "Which: targets, ranges FROM:TO with both ends, and files, those of no migration yet too. Without any: what is",
            "pending in the database; where none is named or none answers: every revision. Exit 3 if one breaks code that runs,",
            "shuts others out for longer the more rows there are, writes rows all in one, or cannot be proven, and nobody",
            "accepted that above the statement, or in the header: --- allow RULE REASON"
        })
public final class RehearseVerb implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TARGET", arity = "0..*", description = "a target, a range FROM:TO, or a file")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "REF",
            description = "only revisions that this branch, tag or commit of git does not have")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "VERDICT",
            defaultValue = "unproven",
            description = "exit 3 from here on: breaks, high, rows, unproven (the default), low; or never")
    private String failOn = "";

    @Mixin
    private ReportOptions report = new ReportOptions();

    @Mixin
    private StatisticsOptions production = new StatisticsOptions();

    @Mixin
    private RowsOptions rows = new RowsOptions();

    @Mixin
    private WriteOptions write = new WriteOptions();

    public RehearseVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Optional<Verdict> limit = limit(failOn);
        report.refuseSeveral(invocation.console().json());
        rows.read(invocation);
        Wanted wanted =
                Wanted.of(invocation, words.stream().map(Arguments::decoded).toList(), since);
        Optional<Statistics> statistics = production.statistics(invocation);
        List<Judged> all = wanted.revisions().isEmpty() ? List.of() : rehearsed(wanted, statistics);
        if (all.isEmpty()) {
            tell("Nothing to rehearse: " + wanted.why());
        }
        Written written = all.isEmpty() ? Written.NOTHING : write.written(all, wanted, rehearsal(wanted), invocation);
        report.print(all, wanted.reading(), written.document(), invocation);
        written.tell(invocation.console());
        Optional<Finding> worst = written.now().stream()
                .flatMap(judged -> judged.findings().stream())
                .filter(finding -> !finding.accepted())
                .min(Comparator.comparing(Finding::verdict))
                .filter(finding -> fails(finding.verdict(), limit));
        worst.ifPresent(finding -> tell(finding.verdict()
                + ", and nobody accepted it: write it as its remedy says, or "
                + (finding.statement().isEmpty() ? "in the header" : "above the statement") + ": --- allow "
                + finding.rule() + " REASON"));
        return worst.isPresent() ? ExitStatus.NO : ExitStatus.DONE;
    }

    private List<Judged> rehearsed(Wanted wanted, Optional<Statistics> statistics) throws InterruptedException {
        Scratch scratch = invocation
                .place()
                .scratch(statistics.map(taken -> taken.server().major()));
        tell("Rehearsing " + Wording.count(wanted.revisions().size(), "revision") + " on " + server(scratch) + ": "
                + wanted.why());
        Optional<Standing> standing = ProductionRole.standing(wanted, invocation);
        Rehearsal rehearsal = rehearsal(wanted);
        List<Evidence> seen = rows.observe(rehearsal, wanted.revisions(), invocation.console());
        List<Doubt> doubts = new ArrayList<>();
        invocation.place().other().ifPresent(doubts::add);
        doubts.addAll(ProductionRole.refused(rehearsal, standing, invocation));
        List<Judged> all = seen.parallelStream()
                .map(evidence -> Judge.judge(evidence, doubts))
                .toList();
        return statistics.isEmpty() ? all : StatisticsOptions.weighed(all, statistics.get(), scratch, invocation);
    }

    private Rehearsal rehearsal(Wanted wanted) throws InterruptedException {
        return new Rehearsal(wanted::reading, invocation.migrationOptions(), invocation.scratch(), invocation.stop())
                .with(invocation.placeholders());
    }

    private String server(Scratch scratch) throws InterruptedException {
        try (Session session = new Connector(scratch.server().url(), SessionOptions.DEFAULT).open(invocation.stop())) {
            return "PostgreSQL " + session.facts().version();
        }
    }

    private static boolean fails(Verdict verdict, Optional<Verdict> limit) {
        return limit.filter(least -> verdict.compareTo(least) <= 0).isPresent();
    }

    /** The least bad verdict that fails; empty for none. */
    private static Optional<Verdict> limit(String word) {
        if (word.equalsIgnoreCase("never")) {
            return Optional.empty();
        }
        for (Verdict verdict : Verdict.values()) {
            if (verdict != Verdict.SAFE && verdict.toString().equalsIgnoreCase(word)) {
                return Optional.of(verdict);
            }
        }
        throw new UsageException(Problem.of(
                "nothing fails on \"" + word + "\"",
                "headway rehearse --fail-on",
                "name the least bad verdict that fails: breaks, high, rows, unproven, low; or never"));
    }

    private void tell(String line) {
        invocation.console().tell("INFO  [headway] " + line);
    }
}
