package dev.headway.connect;

/** A password that prints as nothing. Immutable. */
public record Password(String value) {

    @Override
    public String toString() {
        return "(hidden)";
    }
}
