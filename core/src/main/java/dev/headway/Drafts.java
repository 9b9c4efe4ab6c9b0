package dev.headway;

import dev.headway.autogenerate.Stage;
import dev.headway.ddl.Section;
import dev.headway.graph.RevisionGraph;
import dev.headway.revision.RevisionFile.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Stages as revision files, each revising the one before it. */
final class Drafts {

    private Drafts() {}

    static List<Draft> of(RevisionGraph graph, NewRevision wanted, List<Stage> stages) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            Drafting drafting = i == 0
                    ? new Drafting(graph, numbered(wanted, 1, stages.size()))
                    : Drafting.after(drafts.get(i - 1), graph, numbered(wanted, i + 1, stages.size()));
            drafts.add(drafting.draft(Optional.of(stage.up().phase()), up(stage.up()), down(stage)));
        }
        return drafts;
    }

    private static NewRevision numbered(NewRevision wanted, int number, int of) {
        boolean first = number == 1;
        return new NewRevision(
                of == 1 ? wanted.message() : wanted.message() + ", part " + number + " of " + of,
                wanted.parents(),
                wanted.splice(),
                first ? wanted.label() : Optional.empty(),
                first ? wanted.depends() : List.of(),
                wanted.id().map(id -> first ? id : id + "_" + number));
    }

    private static Body up(Section section) {
        return section.autocommit() ? Body.autocommit(section.sql()) : Body.of(section.sql());
    }

    /** One section holds the whole way down; it runs in one transaction if all of it can. */
    private static Body down(Stage stage) {
        List<Section> sections = stage.down().sections();
        String sql = losses(stage.up()) + sections.stream().map(Section::sql).collect(Collectors.joining("\n"));
        return sections.stream().anyMatch(Section::autocommit) ? Body.autocommit(sql) : Body.of(sql);
    }

    private static String losses(Section up) {
        return up.statements().stream()
                .flatMap(statement -> statement.loss().stream())
                .flatMap(loss -> loss.reasons().stream())
                .map(reason -> "-- What the upgrade lost stays lost: it " + reason + ".\n")
                .distinct()
                .collect(Collectors.joining());
    }
}
