package dev.headway.catalog;

/**
 * A cast. Immutable.
 *
 * @param method {@code WITHOUT FUNCTION}, {@code WITH INOUT} or {@code WITH FUNCTION public.f(integer)}
 */
public record Cast(ObjectId id, About about, String source, String target, String method, Context context)
        implements CatalogObject {

    /** Where it happens by itself. */
    public enum Context {
        EXPLICIT,
        ASSIGNMENT,
        IMPLICIT
    }
}
