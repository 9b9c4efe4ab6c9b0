package dev.headway.catalog;

import dev.headway.sql.Identifier;
import java.util.List;
import java.util.Optional;

/**
 * FOREIGN KEY. Immutable.
 *
 * @param references the other table
 * @param key its columns
 * @param deleteColumns the columns that ON DELETE SET NULL or SET DEFAULT names; empty for all
 * @param matchFull MATCH FULL
 * @param period whether the last column is a range of time (18)
 * @param validated false after NOT VALID
 * @param enforced false after NOT ENFORCED (18)
 * @param partOf the constraint of the partitioned table that it was made for
 */
public record ForeignKey(
        ObjectId id,
        About about,
        List<Identifier> columns,
        ObjectId references,
        List<Identifier> key,
        Action onUpdate,
        Action onDelete,
        List<Identifier> deleteColumns,
        boolean matchFull,
        boolean period,
        Deferral deferral,
        boolean validated,
        boolean enforced,
        Optional<ObjectId> partOf,
        Aside<Boolean> generatedName)
        implements Constraint {

    public ForeignKey {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        deleteColumns = List.copyOf(deleteColumns);
    }

    /** What happens to the row when the one it points to goes or changes. */
    public enum Action {
        NO_ACTION("NO ACTION"),
        RESTRICT("RESTRICT"),
        CASCADE("CASCADE"),
        SET_NULL("SET NULL"),
        SET_DEFAULT("SET DEFAULT");

        private final String words;

        Action(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
