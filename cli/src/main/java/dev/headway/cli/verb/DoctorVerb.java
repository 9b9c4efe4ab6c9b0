package dev.headway.cli.verb;

import dev.headway.doctor.Examination;
import dev.headway.doctor.Finding;
import dev.headway.problem.Problem;
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

    private final Invocation invocation;

    public DoctorVerb(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Examination examination = invocation.migrations().readOnly().doctor();
        Console console = invocation.console();
        console.result(lines(examination), document(examination));
        examination.unseen().forEach(problem -> console.warn("WARN  [headway] Not looked at: " + oneLine(problem)));
        console.tell("INFO  [headway] " + summary(examination));
        return examination.healthy() ? ExitStatus.DONE : ExitStatus.NO;
    }

    private static List<String> lines(Examination examination) {
        return examination.findings().stream()
                .flatMap(finding -> finding.problem().toString().lines())
                .toList();
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

    private static Map<String, Object> document(Examination examination) {
        return Json.object(
                "healthy", examination.healthy(),
                "findings",
                        examination.findings().stream()
                                .map(DoctorVerb::document)
                                .toList(),
                "unseen", examination.unseen().stream().map(Console::error).toList());
    }

    private static Map<String, Object> document(Finding finding) {
        Map<String, Object> document = Json.object("kind", finding.kind().toString());
        document.putAll(Console.error(finding.problem()));
        return document;
    }
}
