package dev.headway.cli.page;

import dev.headway.verdict.Evidence;
import dev.headway.verdict.Fact;
import dev.headway.verdict.Observation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How statements stand beside each other in a picture: each in a column of its own, but of very many, those that do the
 * same one after the other share one. Immutable.
 */
record Columns(List<Span> spans) {

    /** So many columns can be told apart. */
    private static final int FEW = 80;

    /** A picture that is wider is none. */
    private static final int MOST = 300;

    /** Statements, both ends included, counted from 1. */
    record Span(int first, int last) {
        @Override
        public String toString() {
            return first == last ? String.valueOf(first) : first + "–" + last;
        }
    }

    Columns {
        spans = List.copyOf(spans);
    }

    /** @param guilty which statements somebody wants to find again */
    static Columns of(Evidence evidence, IntPredicate guilty) {
        List<Observation> upgrade = evidence.upgrade();
        List<Span> spans = new ArrayList<>();
        Set<Object> before = Set.of();
        for (int i = 1; i <= upgrade.size(); i++) {
            Set<Object> now = course(upgrade.get(i - 1));
            boolean same =
                    upgrade.size() > FEW && i > 1 && now.equals(before) && !guilty.test(i) && !guilty.test(i - 1);
            if (same || spans.size() == MOST) {
                spans.set(spans.size() - 1, new Span(spans.get(spans.size() - 1).first(), i));
            } else {
                spans.add(new Span(i, i));
            }
            before = now;
        }
        return new Columns(spans);
    }

    /** What it does, whichever statement it is and whatever its commands are called. */
    private static Set<Object> course(Observation observation) {
        Set<Object> course = new HashSet<>();
        for (Fact fact : observation.facts()) {
            if (fact instanceof Fact.ShutOut out) {
                course.add(List.of(out.table(), out.readers(), out.writers()));
            } else if (!(fact instanceof Fact.Ran)) {
                Optional<Mark> mark = Mark.of(fact);
                course.add(mark.isPresent() ? List.of(mark.get(), Touched.by(fact)) : fact);
            }
        }
        return course;
    }

    int size() {
        return spans.size();
    }

    /** Which column a statement stands in, counted from 0. */
    int of(int statement) {
        int low = 0;
        int high = spans.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (spans.get(middle).last() < statement) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
