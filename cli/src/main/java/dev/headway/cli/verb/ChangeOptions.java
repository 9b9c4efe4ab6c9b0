package dev.headway.cli.verb;

import dev.headway.diff.Renames;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What a comparison cannot know. Filled by the command line's parser, then only read. */
final class ChangeOptions {

    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description = "what has another name now: notebooks.colour=notebooks.color; may be given again")
    private List<String> renames = new ArrayList<>();

    @Option(names = "--accept-data-loss", description = "go on where rows or values are lost")
    private boolean acceptDataLoss;

    Renames renames() {
        for (String hint : renames) {
            int equals = Renames.separator(hint);
            if (equals < 1 || equals == hint.length() - 1) {
                throw new UsageException(Problem.of(
                        "\"" + hint + "\" is no rename",
                        "--rename",
                        "write --rename notebooks.colour=notebooks.color"));
            }
        }
        return Renames.parse(renames);
    }

    boolean acceptDataLoss() {
        return acceptDataLoss;
    }
}
