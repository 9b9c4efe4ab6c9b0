package dev.headway.rows;

import dev.headway.catalog.Catalog;
import dev.headway.catalog.Check;
import dev.headway.catalog.Column;
import dev.headway.catalog.ForeignKey;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.sample.Said;
import dev.headway.sql.Identifier;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Which columns a refusal is about. Immutable. */
record Blame(Catalog catalog, ObjectId table, Set<Identifier> partitionKeys) {

    /** What tells one reason from another: the code, and the constraint where the server names one. */
    static String reason(SQLException refusal) {
        return refusal.getSQLState() + " "
                + said(refusal)
                        .map(told -> told.getConstraint() == null ? told.getColumn() : told.getConstraint())
                        .orElse("");
    }

    static Optional<ServerErrorMessage> said(SQLException refusal) {
        return Optional.ofNullable(refusal instanceof PSQLException psql ? psql.getServerErrorMessage() : null);
    }

    /** The numbers of the slots; empty where other values of the same kind may do, or none will. */
    Set<Integer> slots(SQLException refusal, List<Slot> slots) {
        Set<Identifier> names = names(refusal);
        Set<Integer> guilty = new TreeSet<>();
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).isAnyOf(names)) {
                guilty.add(i);
            }
        }
        return guilty;
    }

    private Set<Identifier> names(SQLException refusal) {
        ServerErrorMessage said = said(refusal).orElse(null);
        if (said == null) {
            return Set.of();
        }
        if (said.getConstraint() != null) {
            return ofConstraint(said.getConstraint());
        }
        if (said.getColumn() != null && !said.getColumn().isEmpty()) {
            return Set.of(new Identifier(said.getColumn()));
        }
        if ("23514".equals(refusal.getSQLState())) {
            return partitionKeys;
        }
        return everything();
    }

    private Set<Identifier> ofConstraint(String name) {
        ObjectId id = table.part(Kind.CONSTRAINT, name);
        Optional<Set<Identifier>> own = catalog.find(id, Check.class)
                .map(check -> Said.names(check.expression()))
                .or(() -> catalog.find(id, ForeignKey.class).map(key -> Set.copyOf(key.columns())));
        return own.orElseGet(this::everything);
    }

    private Set<Identifier> everything() {
        Set<Identifier> names = new HashSet<>();
        catalog.parts(table, Column.class)
                .forEach(column -> names.add(column.id().identifier()));
        return names;
    }
}
