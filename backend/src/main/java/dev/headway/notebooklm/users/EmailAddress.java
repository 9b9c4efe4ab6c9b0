package dev.headway.notebooklm.users;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code name@domain} in printable ASCII without spaces, at most 254 characters (RFC 5321, 4.5.3.1.3). ASCII only,
 * because outside of it lower case maps different letters to one (the Kelvin sign to k), and accounts with them; a
 * domain of other scripts can be written in its {@code xn--} form. To allow more later breaks nobody; to forbid would.
 */
@NotNull @Email @Size(max = 254) @Pattern(regexp = "[!-~]+") @ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface EmailAddress {
    String message() default "must be an email address of at most 254 ASCII characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
