package dev.headway.catalog;

/**
 * CHECK, of a table or a domain. Immutable.
 *
 * @param expression without the parentheses around it; may differ in spelling only
 * @param validated false after NOT VALID
 * @param enforced false after NOT ENFORCED (18)
 * @param local whether the table itself declares it
 * @param inherited whether a parent has it
 */
public record Check(
        ObjectId id,
        About about,
        String expression,
        boolean noInherit,
        boolean validated,
        boolean enforced,
        boolean local,
        boolean inherited,
        Aside<Boolean> generatedName)
        implements Constraint {}
