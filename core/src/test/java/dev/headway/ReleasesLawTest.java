package dev.headway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.headway.connect.SessionSource;
import dev.headway.graph.Target;
import dev.headway.problem.MigrationException;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.revision.RevisionSource;
import dev.headway.settings.Settings;
import dev.headway.walk.MigrationOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Images that are prefixes of one graph, branches and merges included, launched and rolled back in any order: whoever starts
 * finds a schema that its code runs on and, where contracts are held, so does the one that it takes the place of.
 */
final class ReleasesLawTest {

    private static final int DATABASES = 3;

    /** Until a contract has stood in the way of a launch, which most databases see. */
    private static final int MOST_DATABASES = 50;

    private static final int LAUNCHES = 8;

    @Test
    void who_starts_and_who_is_replaced_can_both_be_served() throws Exception {
        long seed = Long.getLong("seed", new Random().nextLong());
        Random random = new Random(seed);
        int held = 0;
        int refused = 0;
        for (int i = 0; i < DATABASES || (held + refused == 0 && i < MOST_DATABASES); i++) {
            try (Project project = Project.onNewest()) {
                Settings.Contract contract = i == 0 ? Settings.Contract.APPLY : Settings.Contract.NEXT_RELEASE;
                Play play = new Play(Drawing.random(random), contract, project.connector()::open);
                play.launch(1, "seed " + seed + ", database " + i);
                for (int launch = 1; launch < LAUNCHES; launch++) {
                    play.launch(1 + random.nextInt(play.drawing.after().size()), "seed " + seed + ", database " + i);
                }
                held += play.held;
                refused += play.refused;
            }
        }
        assertTrue(held + refused > 0, "no contract ever stood in the way of a launch: seed " + seed);
    }

    /**
     * Revisions r1, r2, … each on some of those before it.
     *
     * @param parents for each the numbers of those that it revises
     * @param after for each the number of the one that it is a contract after, which it stands on; 0: it expands
     */
    private record Drawing(List<Set<Integer>> parents, List<Integer> after) {

        static Drawing random(Random random) {
            List<Set<Integer>> parents = new ArrayList<>();
            List<Integer> after = new ArrayList<>();
            for (int i = 1; i <= 6; i++) {
                Set<Integer> below = new TreeSet<>();
                for (int n = i == 1 ? 0 : 1 + random.nextInt(2); n > 0; n--) {
                    below.add(random.nextInt(3) > 0 ? i - 1 : 1 + random.nextInt(i - 1));
                }
                parents.add(below);
                List<Integer> ancestors = List.copyOf(ancestors(parents, i));
                after.add(i > 1 && random.nextInt(5) < 3 ? ancestors.get(random.nextInt(ancestors.size())) : 0);
            }
            return new Drawing(parents, after);
        }

        private static Set<Integer> ancestors(List<Set<Integer>> parents, int revision) {
            Set<Integer> ancestors = new TreeSet<>(parents.get(revision - 1));
            for (int parent : parents.get(revision - 1)) {
                ancestors.addAll(ancestors(parents, parent));
            }
            return ancestors;
        }

        private String revises(int revision) {
            Set<Integer> below = parents.get(revision - 1);
            return below.isEmpty()
                    ? ""
                    : "--- revises "
                            + below.stream().map(parent -> "r" + parent).collect(Collectors.joining(", "))
                            + "\n";
        }

        /** The first so many of them. */
        RevisionSource image(int size) {
            List<Revision> revisions = new ArrayList<>();
            for (int i = 1; i <= size; i++) {
                String text = "--- revision r" + i + "\n" + revises(i)
                        + "--- phase " + (isContract(i) ? "contract after r" + after.get(i - 1) : "expand")
                        + "\n--- upgrade\nSELECT " + i + ";\n--- downgrade\n";
                revisions.add(
                        RevisionFile.parse("r" + i + ".sql", text).revision().orElseThrow());
            }
            return RevisionSource.of("image " + size, revisions);
        }

        boolean isContract(int revision) {
            return after.get(revision - 1) > 0;
        }

        /** Whether code that knows the first {@code size} runs where these are applied. */
        boolean serves(int size, Set<Integer> applied) {
            boolean known = applied.stream().filter(this::isContract).allMatch(i -> after.get(i - 1) <= size);
            for (int i = 1; i <= size; i++) {
                known &= isContract(i) || applied.contains(i);
            }
            return known;
        }
    }

    private static final class Play {

        private final Drawing drawing;
        private final Settings.Contract contract;
        private final SessionSource sessions;
        private final StringBuilder story = new StringBuilder();
        private int last;
        private int held;
        private int refused;

        Play(Drawing drawing, Settings.Contract contract, SessionSource sessions) {
            this.drawing = drawing;
            this.contract = contract;
            this.sessions = sessions;
        }

        /** What ran before the one that ran last is stopped by now. */
        void launch(int image, String where) {
            story.append("\nlaunch ").append(image);
            boolean holding = contract == Settings.Contract.NEXT_RELEASE;
            Set<Integer> running = new TreeSet<>(last == 0 || !holding ? Set.of() : Set.of(last));
            try {
                migrations(image).launch(Target.parse("heads"));
                running.add(image);
                last = image;
                held += migrations(image).status().held().isEmpty() ? 0 : 1;
            } catch (MigrationException e) {
                refused++;
                story.append(": ").append(e.problems().get(0).what());
            }
            Set<Integer> applied = migrations(drawing.after().size()).status().ahead().applied().stream()
                    .map(id -> Integer.parseInt(id.value().substring(1)))
                    .collect(Collectors.toCollection(TreeSet::new));
            story.append(", applied: ").append(applied);
            for (int server : running) {
                assertTrue(
                        migrations(server).status().ready() && drawing.serves(server, applied),
                        () -> server + " is not served, " + contract + "; " + drawing + ", " + where + story);
            }
        }

        private Migrations migrations(int image) {
            return Migrations.of(drawing.image(image), sessions).with(MigrationOptions.DEFAULTS.with(contract));
        }
    }
}
