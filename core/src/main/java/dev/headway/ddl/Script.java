package dev.headway.ddl;

import java.util.List;
import java.util.stream.Collectors;

/** SQL that turns one schema into another: sections one after the other, none of them empty. Immutable. */
public record Script(List<Section> sections) {

    public static final Script EMPTY = new Script(List.of());

    public Script {
        sections = List.copyOf(sections);
    }

    public boolean isEmpty() {
        return sections.isEmpty();
    }

    /** The statements of all sections. */
    public List<Statement> statements() {
        return sections.stream()
                .flatMap(section -> section.statements().stream())
                .toList();
    }

    /** The statements that lose rows or values. */
    public List<Statement> losses() {
        return statements().stream()
                .filter(statement -> statement.loss().isPresent())
                .toList();
    }

    /** The SQL as it stands in a file; a comment tells what a section is, unless there is no more than one plain one. */
    @Override
    public String toString() {
        boolean plain = sections.size() < 2 && sections.stream().noneMatch(Section::autocommit);
        return sections.stream()
                .map(section -> (plain ? "" : "-- " + section + "\n\n") + section.sql())
                .collect(Collectors.joining("\n"));
    }
}
