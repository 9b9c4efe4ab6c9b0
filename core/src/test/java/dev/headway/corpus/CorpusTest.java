package dev.headway.corpus;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.connect.DatabaseUrl;
import dev.headway.connect.Stop;
import dev.headway.corpus.Outcome.Kept;
import dev.headway.corpus.Outcome.Verdict;
import dev.headway.scratch.Scratch;
import dev.headway.scratch.ScratchServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Old and new schemas of other projects: from old to new and back, compared by {@code pg_dump}, which is not us; and with
 * rows by chance in them, which are to stay.
 * <pre>
 * -Dcorpus=DIR            a directory for each pair, in it old.sql and new.sql
 * -Dcorpus.server=URL     a server that is ours alone: roles are made on it
 * -Dcorpus.programs=DIR   where pg_dump and psql of its major are
 * -Dcorpus.only=REGEX     pairs whose name it is found in
 * -Dcorpus.resume=true    leave out what passed in the report that is there
 * -Dcorpus.workers=N      at the same time (2)
 * -Dcorpus.least=PERCENT  of what loads must pass (97)
 * </pre>
 * What became of each stands in {@code target/corpus/results.tsv}; all that was tried in {@code target/corpus/PAIR.txt}.
 */
final class CorpusTest {

    private static final Path REPORT = Path.of("target/corpus");
    private static final Path RESULTS = REPORT.resolve("results.tsv");

    @Test
    void old_schemas_become_new_ones_and_old_again() throws Exception {
        String corpus = System.getProperty("corpus", "");
        assumeTrue(!corpus.isEmpty(), "needs a corpus, which is no part of the repository: -Dcorpus=DIR");
        Files.createDirectories(REPORT);
        Map<String, Outcome> outcomes = new TreeMap<>();
        if (Boolean.getBoolean("corpus.resume") || System.getProperty("corpus.only") != null) {
            earlier().forEach(outcome -> outcomes.put(outcome.pair(), outcome));
        }
        List<Pair> pairs = Pair.below(Path.of(corpus)).stream()
                .filter(CorpusTest::isWanted)
                .filter(pair -> !Boolean.getBoolean("corpus.resume") || isOpen(outcomes, pair))
                .toList();
        assertTrue(!pairs.isEmpty() || !outcomes.isEmpty(), "no pairs in " + corpus);
        run(pairs, outcomes);
        String summary = summary(outcomes);
        Files.writeString(REPORT.resolve("summary.txt"), summary);
        long loadable = outcomes.values().stream()
                .filter(outcome -> outcome.verdict() != Verdict.UNLOADABLE)
                .count();
        long passed = outcomes.values().stream()
                .filter(outcome -> outcome.verdict() == Verdict.PASS)
                .count();
        assertTrue(passed * 100 >= loadable * Integer.getInteger("corpus.least", 97), () -> "\n" + summary);
    }

    private static boolean isWanted(Pair pair) {
        return Pattern.compile(System.getProperty("corpus.only", ""))
                .matcher(pair.name())
                .find();
    }

    private static boolean isOpen(Map<String, Outcome> outcomes, Pair pair) {
        Outcome earlier = outcomes.get(pair.name());
        return earlier == null || (earlier.verdict() != Verdict.PASS && earlier.verdict() != Verdict.UNLOADABLE);
    }

    private static List<Outcome> earlier() throws IOException {
        return Files.exists(RESULTS)
                ? Files.readAllLines(RESULTS).stream().map(Outcome::parse).toList()
                : List.of();
    }

    private static void run(List<Pair> pairs, Map<String, Outcome> outcomes) throws Exception {
        ScratchServer server = ScratchServer.embedded(DatabaseUrl.parse(
                System.getProperty("corpus.server", "postgresql://postgres@127.0.0.1:5432/postgres"),
                "-Dcorpus.server"));
        Outsider outsider = new Outsider(Path.of(System.getProperty("corpus.programs", "/usr/lib/postgresql/15/bin")));
        pairs.forEach(pair -> outcomes.remove(pair.name()));
        Files.writeString(
                RESULTS,
                outcomes.values().stream().map(outcome -> outcome + "\n").collect(Collectors.joining()));
        int many = Integer.getInteger("corpus.workers", 2);
        ExecutorService workers = Executors.newFixedThreadPool(many);
        Scratch scratch = new Scratch(server, new Stop());
        BlockingQueue<List<Place>> benches = new LinkedBlockingQueue<>();
        try {
            for (int i = 0; i < many; i++) {
                benches.add(List.of(
                        new Place(scratch),
                        new Place(scratch),
                        new Place(scratch),
                        new Place(scratch),
                        new Place(scratch)));
            }
            List<Future<Outcome>> running = new ArrayList<>();
            for (Pair pair : pairs) {
                running.add(workers.submit(() -> run(pair, benches, outsider)));
            }
            for (Future<Outcome> each : running) {
                Outcome outcome = each.get();
                outcomes.put(outcome.pair(), outcome);
            }
        } finally {
            workers.shutdownNow();
            benches.forEach(bench -> bench.forEach(Place::close));
        }
    }

    private static Outcome run(Pair pair, BlockingQueue<List<Place>> benches, Outsider outsider)
            throws IOException, InterruptedException {
        List<Place> bench = benches.take();
        Trial trial = new Trial(pair, bench, outsider);
        Outcome outcome = trial.run();
        benches.add(bench);
        Files.writeString(REPORT.resolve(pair.name() + ".txt"), trial.story());
        synchronized (CorpusTest.class) {
            Files.writeString(RESULTS, outcome + "\n", StandardOpenOption.APPEND);
        }
        return outcome;
    }

    /** How many by source and verdict, then what did not pass; of schemas, and of rows. */
    private static String summary(Map<String, Outcome> outcomes) {
        return counts(outcomes, Outcome::verdict) + failed(outcomes, outcome -> outcome.verdict() != Verdict.PASS)
                + "\nrows\n" + counts(outcomes, Outcome::kept)
                + failed(outcomes, outcome -> outcome.kept().compareTo(Kept.NO_ROWS) > 0);
    }

    private static <E extends Enum<E>> String counts(Map<String, Outcome> outcomes, Function<Outcome, E> law) {
        Map<String, Map<E, Integer>> counts = new TreeMap<>();
        for (Outcome outcome : outcomes.values()) {
            for (String source : List.of(outcome.pair().replaceFirst("__.*", ""), "~ all")) {
                counts.computeIfAbsent(source, any -> new TreeMap<>()).merge(law.apply(outcome), 1, Integer::sum);
            }
        }
        StringBuilder text = new StringBuilder();
        counts.forEach((source, byVerdict) ->
                text.append("%-10s".formatted(source)).append(byVerdict).append('\n'));
        return text.toString();
    }

    private static String failed(Map<String, Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.values().stream()
                .filter(which)
                .map(outcome -> outcome + "\n")
                .collect(Collectors.joining());
    }
}
