package dev.headway.notebooklm.start;

import dev.headway.problem.MigrationException;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import java.net.BindException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells why the server did not start as every door of Headway does, in three lines, where we know the reason; all else
 * is left to Spring's own reports. Found by Spring in {@code META-INF/spring.factories}.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StartFailure implements SpringBootExceptionReporter {

    /** 2 for wrong settings, else 1. */
    public static int exitStatus(Throwable failure) {
        return cause(failure, UsageException.class).isPresent() ? 2 : 1;
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> known = cause(failure, MigrationException.class)
                .map(Throwable::getMessage)
                .or(() -> cause(failure, PortInUseException.class).map(StartFailure::portInUse))
                .or(() -> cause(failure, BindException.class).map(StartFailure::cannotListen));
        known.ifPresent(System.err::println);
        return known.isPresent();
    }

    private static String portInUse(PortInUseException taken) {
        return Problem.of(
                        "port " + taken.getPort() + " is in use",
                        "BACKEND_PORT",
                        "stop what listens there, or set BACKEND_PORT to another port")
                .toString();
    }

    private static String cannotListen(BindException refused) {
        return Problem.of(
                        "cannot listen there: " + refused.getMessage(),
                        "BACKEND_HOST, BACKEND_PORT",
                        "set BACKEND_HOST to an address of this machine (0.0.0.0 is all of them) and BACKEND_PORT"
                                + " to a port that this user may open")
                .toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        for (@Nullable Throwable at = failure; at != null; at = at.getCause()) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }
}
