package dev.headway.verdict;

import dev.headway.catalog.ObjectId;
import dev.headway.pg.LockMode;
import dev.headway.revision.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether code of the previous release goes on, and whether the revision's phase says the same. */
final class Breaking {

    private final Evidence evidence;

    private Breaking(Evidence evidence) {
        this.evidence = evidence;
    }

    static List<Finding> of(Evidence evidence) {
        List<Broken> broken = Breaks.of(evidence.before(), evidence.after());
        Breaking breaking = new Breaking(evidence);
        if (evidence.revision().phase() instanceof Phase.Contract) {
            return broken.isEmpty() ? List.of(breaking.needless()) : List.of();
        }
        return broken.stream().map(breaking::finding).toList();
    }

    private boolean isDerived() {
        return evidence.revision().header().phase().isEmpty();
    }

    /** A contract waits for a release to pass; this one need not. */
    private Finding needless() {
        String derived = isDerived() ? "contract was derived from the statements' words alone: " : "";
        return Finding.of(
                Verdict.SAFE, Rules.PHASE, Optional.empty(), derived + Rules.PHASE.say(Map.of()), Rules.PHASE.advice());
    }

    private Finding finding(Broken broken) {
        Optional<Observation> at = new Attribution(evidence.upgrade()).of(broken.object());
        Map<String, String> words = new HashMap<>(broken.words());
        words.put("object", broken.object().toString());
        Rule rule =
                Rules.named(at.map(there -> Renamed.rule(broken.rule(), there)).orElse(broken.rule()));
        if (rule.name().equals("rename-table")) {
            at.ifPresent(there ->
                    words.putAll(Shim.words(there.entry().statement().text(), broken.object(), evidence.before())));
        }
        Optional<Effects> effects = at.map(Effects::new);
        Optional<LockMode> lock =
                effects.flatMap(seen -> seen.lock(broken.object().root()));
        return new Finding(
                Verdict.BREAKS,
                rule.name(),
                at.map(there -> there.entry().statement()),
                Optional.of(broken.object()),
                lock,
                effects.filter(Effects::readers).isPresent(),
                effects.filter(Effects::writers).isPresent(),
                false,
                false,
                false,
                "code of the previous release fails: " + rule.say(words)
                        + (isDerived() ? "; expand was derived from the statements' words, and is wrong" : ""),
                rule.remedy(words),
                Optional.empty());
    }

    /** Which statement it is that something comes from: the last that names it, or else that locks it. */
    record Attribution(List<Observation> upgrade) {

        Optional<Observation> of(ObjectId object) {
            List<String> names = new ArrayList<>(List.of(object.name()));
            object.parent().ifPresent(whole -> names.add(whole.name()));
            return naming(names)
                    .or(() -> naming(List.of(object.root().name())))
                    .or(() -> last(seen -> new Effects(seen).lock(object.root()).isPresent()))
                    .or(() -> last(seen -> upgrade.size() == 1));
        }

        private Optional<Observation> naming(List<String> names) {
            return last(seen -> Walk.names(seen.entry().statement().text()).containsAll(names));
        }

        private Optional<Observation> last(Predicate<Observation> that) {
            return upgrade.stream().filter(that).reduce((first, second) -> second);
        }
    }
}
