package dev.headway.remedy;

import dev.headway.remedy.Portion.Manner;
import dev.headway.remedy.Portion.Text;
import dev.headway.revision.Revision;
import dev.headway.revision.RevisionFile;
import dev.headway.verdict.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A remedy as it is printed, taken at its word: sections of SQL, each for a revision of its own. */
final class Prescription {

    /** A section's lines, and what says that it waits for the next release. */
    private static final Pattern SECTION = Pattern.compile("(?m)^(--- phase contract\\n)?--- upgrade( autocommit)?$");

    private Prescription() {}

    /** Empty where it is advice, no SQL. */
    static List<Portion> of(Finding finding) {
        String remedy = finding.remedy();
        List<Portion> portions = new ArrayList<>();
        Matcher section = SECTION.matcher(remedy);
        boolean found = section.find();
        while (found) {
            boolean later = section.group(1) != null;
            boolean autocommit = section.group(2) != null;
            int begin = section.end();
            found = section.find();
            String body = remedy.substring(begin, found ? section.start() : remedy.length());
            Optional<List<Text>> texts = texts(body.replaceAll("(?m)\\n-- then, .*\\n?\\Z", ""), autocommit);
            if (texts.isEmpty()) {
                return List.of();
            }
            portions.add(new Portion(autocommit ? Manner.AUTOCOMMIT : Manner.ALONE, later, texts.get()));
        }
        return portions;
    }

    private static Optional<List<Text>> texts(String body, boolean autocommit) {
        String file = "--- revision x\n--- upgrade" + (autocommit ? " autocommit" : "") + "\n" + body.strip()
                + "\n--- downgrade\n";
        // what uses placeholders has them undeclared here
        return RevisionFile.parse("remedy", file)
                .revision()
                .map(Prescription::texts)
                .filter(texts -> !texts.isEmpty());
    }

    private static List<Text> texts(Revision revision) {
        return Cut.of(revision).upgrade().stream().map(Cut.Block::text).toList();
    }
}
