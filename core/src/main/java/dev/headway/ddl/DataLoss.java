package dev.headway.ddl;

import java.util.List;

/**
 * Rows or values that nothing brings back once a statement has run. Immutable.
 *
 * @param reasons each such as {@code drops column notebooks.color with its values}; several of a statement that does
 *     several things
 */
public record DataLoss(List<String> reasons) {

    public DataLoss {
        reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
        return String.join("; ", reasons);
    }
}
