package dev.headway.jpa;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the table of an entity, the column of an attribute, or the table of a collection was called in the database before:
 * the next revision renames it, and once that is done the annotation says nothing more. In an embeddable or a mapped
 * superclass it speaks of the columns of every table that has them. It need not be there when the application runs.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
public @interface RenamedFrom {

    /** The old name, as the database has it: {@code colour}; of a table that stood in another schema {@code old.notes}. */
    String value();
}
