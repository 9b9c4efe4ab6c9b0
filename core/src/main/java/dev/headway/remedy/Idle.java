package dev.headway.remedy;

import dev.headway.remedy.Portion.Text;
import dev.headway.revision.Options;
import dev.headway.revision.Options.Allow;
import dev.headway.revision.Section;
import dev.headway.sql.Statement;
import dev.headway.verdict.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Acceptances that were carried to where nothing needs them. Immutable.
 *
 * @param before those that were idle in the original already: the user's own matter
 */
record Idle(Set<String> before) {

    static Idle of(Judged original) {
        Set<String> idle = new TreeSet<>();
        for (Section.Entry entry : original.evidence().revision().upgrade().entries()) {
            entry.options().allows().stream()
                    .filter(allow -> !isUsed(allow, Optional.of(entry.statement()), original))
                    .forEach(allow -> idle.add(Directives.line(allow)));
        }
        original.evidence().revision().header().options().allows().stream()
                .filter(allow -> !isUsed(allow, Optional.empty(), original))
                .forEach(allow -> idle.add(Directives.line(allow)));
        return new Idle(idle);
    }

    Portion without(Portion portion, Judged seen) {
        List<Section.Entry> entries = seen.evidence().revision().upgrade().entries();
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < portion.texts().size(); i++) {
            Text text = portion.texts().get(i);
            String lead = text.lead();
            Section.Entry entry = entries.get(i);
            for (Allow allow : entry.options().allows()) {
                lead = isIdle(allow, Optional.of(entry.statement()), seen)
                        ? lead.replace(Directives.line(allow), "")
                        : lead;
            }
            texts.add(new Text(lead, text.sql()));
        }
        return new Portion(portion.manner(), portion.later(), texts);
    }

    Options without(Options header, Judged seen) {
        return new Options(
                header.allows().stream()
                        .filter(allow -> !isIdle(allow, Optional.empty(), seen))
                        .toList(),
                header.lockTimeout(),
                header.statementTimeout(),
                header.batch());
    }

    private boolean isIdle(Allow allow, Optional<Statement> statement, Judged seen) {
        return !before.contains(Directives.line(allow)) && !isUsed(allow, statement, seen);
    }

    private static boolean isUsed(Allow allow, Optional<Statement> statement, Judged seen) {
        return seen.findings().stream()
                .filter(finding -> finding.accepted() && finding.rule().equals(allow.rule()))
                .anyMatch(finding -> statement.isEmpty() || statement.equals(finding.statement()));
    }
}
