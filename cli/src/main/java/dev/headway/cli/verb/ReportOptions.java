package dev.headway.cli.verb;

import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.revision.Reading;
import dev.headway.verdict.Judged;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** In which shape a rehearsal is printed. Filled by the command line's parser, then only read. */
final class ReportOptions {

    @Option(names = "--markdown", description = "print a comment for a pull request")
    private boolean markdown;

    @Option(
            names = "--html",
            description =
                    "print a page for a browser: the graph, locks as pictures, statements and what to write instead")
    private boolean html;

    @Option(names = "--sarif", description = "print SARIF 2.1.0, which code scanning of GitHub and others takes")
    private boolean sarif;

    /** @throws UsageException if stdout would have to be two things */
    void refuseSeveral(boolean json) {
        if (Stream.of(markdown, html, sarif, json).filter(given -> given).count() > 1) {
            throw new UsageException(Problem.of(
                    "--markdown, --html, --sarif and --json do not go together: there is one result to be printed",
                    "headway rehearse",
                    "leave all but one of them out"));
        }
    }

    /**
     * @param reading all revisions, those too that were not rehearsed
     * @param more of the document, besides the findings
     */
    void print(List<Judged> all, Reading reading, Map<String, Object> more, Invocation invocation) {
        Map<String, Object> document = RehearsalJson.document(all);
        document.putAll(more);
        if (sarif) {
            String prefix = new Git(invocation.directory(), invocation.environment()).prefix();
            String text = Json.write(new RehearsalSarif(prefix).document(all));
            invocation.console().result(text.lines().toList(), document);
        } else if (html) {
            invocation.console().result(new RehearsalHtml(all, reading).lines(), document);
        } else if (markdown) {
            invocation.console().result(RehearsalMarkdown.lines(all), document);
        } else {
            invocation.console().result(all.isEmpty() ? List.of() : RehearsalText.lines(all), document);
        }
    }
}
