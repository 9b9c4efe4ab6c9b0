package dev.headway.remedy;

import dev.headway.remedy.Portion.Manner;
import dev.headway.remedy.Portion.Text;
import dev.headway.revision.Options;
import dev.headway.sql.Statement;
import dev.headway.verdict.Finding;
import dev.headway.verdict.Judged;
import dev.headway.verdict.Single;
import dev.headway.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lets guilty statements of one revision give way to their remedies; all others stay as they are. */
final class Replacing {

    /** What may stand above a statement and holds for what takes its place, too; the rest are comments. */
    private static final String DIRECTIVE = "--- ";

    private final Cut cut;
    private final Manner own;
    private final boolean later;
    private final Map<Statement, List<Finding>> guilty = new LinkedHashMap<>();
    private final List<Portion> portions = new ArrayList<>();

    private Replacing(Judged judged, boolean later) {
        this.later = later;
        cut = Cut.of(judged.evidence().revision());
        own = judged.evidence().revision().upgrade().autocommit() ? Manner.AUTOCOMMIT : Manner.TOGETHER;
        judged.findings().stream()
                .filter(finding -> isWrong(finding) && !Prescription.of(finding).isEmpty())
                .forEach(finding -> guilty.computeIfAbsent(finding.statement().orElseThrow(), any -> new ArrayList<>())
                        .add(finding));
    }

    /** The statements whose remedies are SQL. */
    static List<Statement> guilty(Judged judged) {
        return List.copyOf(new Replacing(judged, false).guilty.keySet());
    }

    /**
     * What the revision's statements come to.
     *
     * @param own how those run that stay
     */
    static List<Portion> of(Judged judged, Optional<Manner> own, boolean later) {
        Replacing replacing = new Replacing(judged, later);
        replacing.cut.upgrade().forEach(block -> replacing.block(block, own.orElse(replacing.own)));
        replacing.rest();
        return Portion.joined(replacing.portions);
    }

    private static boolean isWrong(Finding finding) {
        return !finding.accepted()
                && finding.statement().isPresent()
                && finding.verdict().compareTo(Verdict.ROWS) <= 0;
    }

    private void block(Cut.Block block, Manner manner) {
        List<Finding> findings = guilty.getOrDefault(block.entry().statement(), List.of());
        if (findings.isEmpty()) {
            portions.add(new Portion(manner, later, List.of(block.text())));
            return;
        }
        int before = portions.size();
        List<Single> singles = Single.of(block.entry().statement().text());
        Optional<Finding> whole = whole(findings, singles);
        if (whole.isPresent()) {
            add(Prescription.of(whole.get()), block.entry().options());
        } else {
            singles(singles, findings, block.entry().options(), manner);
        }
        comment(block.text().lead(), before);
    }

    /** Slices go before all else; then what is said of the statement and of none of its actions. */
    private static Optional<Finding> whole(List<Finding> findings, List<Single> singles) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.ROWS)
                .findFirst()
                .or(() -> findings.stream()
                        .filter(finding -> singles.size() == 1
                                || singles.stream()
                                        .noneMatch(single -> single.rules().contains(finding.rule())))
                        .findFirst());
    }

    private void singles(List<Single> singles, List<Finding> findings, Options options, Manner manner) {
        List<Finding> open = new ArrayList<>(findings);
        List<String> kept = new ArrayList<>();
        String head = singles.get(0).head();
        for (Single single : singles) {
            Optional<Finding> finding = open.stream()
                    .filter(any -> single.rules().contains(any.rule()))
                    .findFirst();
            if (finding.isEmpty()) {
                kept.add(single.sql());
            } else {
                keep(head, kept, options, manner);
                open.remove(finding.get());
                add(Prescription.of(finding.get()), options);
            }
        }
        keep(head, kept, options, manner);
    }

    private void keep(String head, List<String> actions, Options options, Manner manner) {
        if (!actions.isEmpty()) {
            String indent = actions.size() == 1 ? " " : "\n    ";
            String sql = head + indent + String.join("," + indent, actions) + ";";
            add(List.of(new Portion(manner, later, List.of(new Text("", sql)))), options);
            actions.clear();
        }
    }

    /** What an acceptance or a limit was said of is said of all that takes its place; what is idle goes later on. */
    private void add(List<Portion> remedy, Options options) {
        String directives = Directives.of(options);
        for (Portion portion : remedy) {
            List<Text> texts = portion.texts().stream()
                    .map(text -> new Text(directives + text.lead(), text.sql()))
                    .toList();
            portions.add(new Portion(portion.manner(), later || portion.later(), texts));
        }
    }

    /** Comments of what gave way stand above the first statement that took its place. */
    private void comment(String lead, int at) {
        String comments = lead.lines()
                .filter(line -> !line.startsWith(DIRECTIVE))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        if (!comments.isBlank()) {
            Portion first = portions.get(at);
            List<Text> texts = new ArrayList<>(first.texts());
            texts.set(0, new Text(comments + texts.get(0).lead(), texts.get(0).sql()));
            portions.set(at, new Portion(first.manner(), first.later(), texts));
        }
    }

    private void rest() {
        if (!cut.rest().isEmpty() && !portions.isEmpty()) {
            int last = portions.size() - 1;
            Portion portion = portions.get(last);
            List<Text> texts = new ArrayList<>(portion.texts());
            Text text = texts.get(texts.size() - 1);
            texts.set(
                    texts.size() - 1,
                    new Text(text.lead(), text.sql() + "\n" + cut.rest().stripTrailing()));
            portions.set(last, new Portion(portion.manner(), portion.later(), texts));
        }
    }
}
