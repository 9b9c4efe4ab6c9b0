package dev.headway.cli.verb;

import dev.headway.Rehearsal;
import dev.headway.rows.RowFile;
import dev.headway.rows.RowSource;
import java.util.Optional;
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

    /**
     * The same rehearsal, on rows if they are asked for.
     *
     * @throws dev.headway.problem.MigrationException if the file cannot be read
     */
    Rehearsal on(Rehearsal rehearsal, Invocation invocation) {
        return rows.map(word -> rehearsal.with(source(word, invocation))).orElse(rehearsal);
    }

    private static RowSource source(String word, Invocation invocation) {
        return word.equals(GENERATED)
                ? new RowSource.Generated()
                : RowFile.read(invocation.directory().resolve(Arguments.decoded(word)), word);
    }
}
