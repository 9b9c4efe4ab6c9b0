package dev.headway.cli.verb;

import dev.headway.Rehearsal;
import dev.headway.revision.Revision;
import dev.headway.rows.RowFile;
import dev.headway.rows.RowSource;
import dev.headway.verdict.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Which rows revisions meet in a rehearsal. Filled by the command line's parser, then only read. */
final class RowsOptions {

    private static final String GENERATED = "generated";

    @Option(
            names = "--rows",
            paramLabel = "generated|FILE",
            description = {
                "rehearse on rows too: made up from the schema, or a file's, of INSERT or COPY, as pg_dump --data-only",
                "writes it, for the schema that the first revision meets"
            })
    private Optional<String> rows = Optional.empty();

    private Optional<RowSource> source = Optional.empty();

    /**
     * Reads them, if there are to be any.
     *
     * @throws dev.headway.problem.MigrationException if the file cannot be read
     */
    void read(Invocation invocation) {
        source = rows.map(word -> source(word, invocation));
    }

    /**
     * What is seen of revisions, on rows too if that is asked for.
     *
     * @throws dev.headway.problem.MigrationException if the user's rows do not go in
     */
    List<Evidence> observe(Rehearsal rehearsal, List<Revision> revisions, Console console) throws InterruptedException {
        List<Evidence> seen = source.map(rehearsal::with).orElse(rehearsal).observe(revisions);
        Map<String, String> empty = new TreeMap<>();
        seen.stream()
                .flatMap(each -> each.onRows().stream())
                .forEach(each -> each.empty().forEach((table, why) -> empty.put(table.toString(), why)));
        empty.forEach((table, why) -> console.tell(
                "WARN  [headway] No rows could be made up for " + table + ", so none were met there: " + why));
        return seen;
    }

    private static RowSource source(String word, Invocation invocation) {
        return word.equals(GENERATED)
                ? new RowSource.Generated()
                : RowFile.read(invocation.directory().resolve(Arguments.decoded(word)), word);
    }
}
