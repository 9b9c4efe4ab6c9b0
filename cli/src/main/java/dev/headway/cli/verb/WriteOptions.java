package dev.headway.cli.verb;

import dev.headway.Draft;
import dev.headway.Rehearsal;
import dev.headway.Rewriting;
import dev.headway.Rewriting.Rewritten;
import dev.headway.RewrittenFiles;
import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.revision.Revision;
import dev.headway.verdict.Judged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Whether the remedies are written out, and by whom. Filled by the command line's parser, then only read. */
final class WriteOptions {

    @Option(
            names = "--write",
            description = {
                "write revisions anew as the remedies of their findings say, where those are SQL: as many revisions as it",
                "takes, proven to do the same; the last one keeps the id and the file"
            })
    private boolean write;

    /** Nothing where that was not asked for. */
    Written written(List<Judged> all, Wanted wanted, Rehearsal rehearsal, Invocation invocation)
            throws InterruptedException {
        List<Judged> now = new ArrayList<>(all);
        List<Problem> problems = new ArrayList<>();
        List<Written.File> files = new ArrayList<>();
        if (!write) {
            return new Written(false, now, files, problems);
        }
        WritingOver over = new WritingOver(invocation);
        Rewriting rewriting = new Rewriting(rehearsal, wanted.reading());
        List<Rewritten> made = new ArrayList<>();
        for (Judged judged : all) {
            try {
                if (Rewriting.helps(judged)) {
                    over.require(judged.evidence().revision());
                    rewriting.of(judged).ifPresent(made::add);
                }
            } catch (MigrationException e) {
                problems.addAll(e.problems());
            }
        }
        for (Rewritten rewritten : made) {
            put(rewritten, made, invocation).forEach(files::add);
            int at = now.indexOf(rewritten.original());
            now.remove(at);
            now.addAll(at, rewritten.seen());
        }
        return new Written(true, now, files, problems);
    }

    private static List<Written.File> put(Rewritten rewritten, List<Rewritten> all, Invocation invocation) {
        try {
            List<String> names = new RewrittenFiles(invocation.directory(), rewritten).write();
            List<Written.File> files = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                files.add(new Written.File(rewritten.seen().get(i), names.get(i)));
            }
            return files;
        } catch (IOException e) {
            throw new Unwritten(
                    Problem.of(
                            "cannot be written: " + e.getClass().getSimpleName().replace("Exception", ""),
                            rewritten.original().evidence().revision().origin().file(),
                            "save what was printed to stdout, each revision from its first line on, or let this user"
                                    + " write there and run it again"),
                    all.subList(all.indexOf(rewritten), all.size()).stream()
                            .flatMap(each -> each.revisions().stream())
                            .map(WriteOptions::draft)
                            .toList());
        }
    }

    private static Draft draft(Revision revision) {
        return new Draft(revision.id(), revision.origin().file(), revision.text());
    }
}
