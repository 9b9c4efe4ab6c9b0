package dev.headway.ddl;

/**
 * Rows or values that nothing brings back once a statement has run.
 *
 * @param reason such as {@code drops column notebooks.color with its values}
 */
public record DataLoss(String reason) {

    @Override
    public String toString() {
        return reason;
    }
}
