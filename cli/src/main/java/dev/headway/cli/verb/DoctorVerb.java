package dev.headway.cli.verb;

import dev.headway.autogenerate.Scope;
import dev.headway.ddl.Ddl;
import dev.headway.ddl.Script;
import dev.headway.ddl.Statement;
import dev.headway.ddl.Style;
import dev.headway.diff.Renames;
import dev.headway.doctor.Examination;
import dev.headway.doctor.Finding;
import dev.headway.doctor.Finding.Kind;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code headway doctor}: what is wrong between files, version table, journal and schema. */
@Command(
        name = "doctor",
        description = {
            "Tell what is wrong between files, version table, journal and schema, and what mends it",
            "",
            "Exit 0 if nothing is, 3 if anything is. Changes nothing; a role that may only read is enough, and what it could",
            "not look at is said"
        })
public final class DoctorVerb implements Callable<Integer> {

    private static final int MOST_NAMED = 10;

    private final Invocation invocation;

    public DoctorVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws InterruptedException {
        Examination examination = invocation.migrations().readOnly().doctor();
        Console console = invocation.console();
        Script drift = drift(examination);
        console.result(lines(examination, drift), document(examination, drift));
        examination.unseen().forEach(problem -> console.warn("WARN  [headway] Not looked at: " + oneLine(problem)));
        console.tell("INFO  [headway] " + summary(examination));
        return examination.healthy() ? ExitStatus.DONE : ExitStatus.NO;
    }

    /** What drifted, where there is a scratch server to tell it; what cannot be told is no finding of its own. */
    private Script drift(Examination examination) throws InterruptedException {
        boolean any = examination.findings().stream().anyMatch(finding -> finding.kind() == Kind.DRIFT);
        if (!any || (invocation.settings().scratch().isEmpty() && !ScratchPlace.isEmbeddedThere())) {
            return Script.EMPTY;
        }
        try {
            Drift drift = new Drift(invocation, new Sides(invocation, Scope.ALL));
            return Ddl.script(drift.of(invocation.migrations().status(), Renames.NONE), Style.PLAIN);
        } catch (MigrationException e) {
            return Script.EMPTY;
        }
    }

    private static List<String> lines(Examination examination, Script drift) {
        return examination.findings().stream()
                .map(finding -> told(finding, drift))
                .flatMap(problem -> problem.toString().lines())
                .toList();
    }

    /** As {@code check --live} lists it: what the migrations would have otherwise. */
    private static Problem told(Finding finding, Script drift) {
        Problem problem = finding.problem();
        List<Statement> statements = drift.statements();
        if (finding.kind() != Kind.DRIFT || statements.isEmpty()) {
            return problem;
        }
        List<String> lines = new ArrayList<>(List.of(problem.what(), "back to what the migrations make:"));
        statements.stream()
                .limit(MOST_NAMED)
                .forEach(statement -> lines.add("  " + statement.kind() + " " + statement.object()));
        if (statements.size() > MOST_NAMED) {
            lines.add("  … " + statements.size() + " differences");
        }
        return Problem.of(String.join("\n", lines), problem.where(), problem.remedy());
    }

    private static String summary(Examination examination) {
        int count = examination.findings().size();
        return switch (count) {
            case 0 -> "Healthy, as far as it was looked at: " + examination.database();
            case 1 -> "1 finding: " + examination.database();
            default -> count + " findings, the worst first: " + examination.database();
        };
    }

    private static String oneLine(Problem problem) {
        return problem.what() + "; " + problem.remedy().replace("\n", "   ");
    }

    private static Map<String, Object> document(Examination examination, Script drift) {
        return Json.object(
                "healthy", examination.healthy(),
                "findings",
                        examination.findings().stream()
                                .map(finding -> document(finding, drift))
                                .toList(),
                "unseen", examination.unseen().stream().map(Console::error).toList());
    }

    private static Map<String, Object> document(Finding finding, Script drift) {
        Map<String, Object> document = Json.object("kind", finding.kind().toString());
        document.putAll(Console.error(finding.problem()));
        if (finding.kind() == Kind.DRIFT && !drift.isEmpty()) {
            document.put("differences", DifferenceLines.documents(drift));
        }
        return document;
    }
}
