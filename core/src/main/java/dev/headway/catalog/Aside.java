package dev.headway.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What is carried along and is never a difference: any two of them are equal. A column's position, an owner, a name that
 * PostgreSQL gave. It may steer how a change is written, never be the reason for one. Immutable.
 */
public record Aside<T>(T value) {

    public static <T> Aside<T> of(T value) {
        return new Aside<>(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Aside;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
