package dev.headway.code;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The header of a {@link JavaRevision}: the words of a revision file's, with the same meaning and the same rules. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Header {

    /** Who it is: 1 to 32 characters of {@code A-Za-z0-9_.}; {@code headway revision} makes them up of 12 hex digits. */
    String revision();

    /** Parents; none for a root, two or more for a merge. */
    String[] revises() default {};

    /** Must be applied first, without being a parent. */
    String[] depends() default {};

    /** Branch labels. */
    String[] labels() default {};

    /** What it does, in a line. */
    String message() default "";

    /** When it was written, as in {@code 2026-11-22T10:00:00Z}. */
    String created() default "";

    /** {@code expand}, {@code contract} or {@code contract after ID}; nobody can tell by itself, so that it is {@code contract}. */
    String phase() default "";

    /** {@code lock 5s}, {@code statement 10min}: for each of its statements. */
    String[] timeout() default {};

    /** Why there is no way back, if there is none; may be empty. */
    String[] irreversible() default {};

    /** Part of its checksum beside the class's name: raise it if what it does is changed on purpose after it was applied. */
    int version() default 1;
}
