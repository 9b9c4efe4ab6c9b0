package dev.headway.notebooklm.web;

import dev.headway.notebooklm.database.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Every refusal and failure as {@code application/problem+json} (RFC 9457), telling nothing of the inside. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    /** All fields at once, so that a caller mends a form in one round. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> fields = exception.getFieldErrors().stream()
                .map(error -> new FieldProblem(asSent(error.getField()), String.valueOf(error.getDefaultMessage())))
                .sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
                .toList();
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "some fields are not as they must be");
        problem.setProperty("errors", fields);
        return handleExceptionInternal(exception, problem, headers, HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem = unreadable(NestedExceptionUtils.getMostSpecificCause(exception));
        return handleExceptionInternal(
                exception, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, TransientDataAccessException.class})
    ProblemDetail databaseUnavailable(Exception exception, HttpServletRequest request) {
        log.warn("{} {}: database unavailable: {}", request.getMethod(), request.getRequestURI(), Reason.of(exception));
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "the database is not available at this moment");
    }

    @ExceptionHandler(Exception.class)
    ProblemDetail unexpected(Exception exception, HttpServletRequest request) {
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "something went wrong here; it has been logged");
    }

    /** The caller's name of a field: JSON here is in snake case throughout. */
    private static String asSent(String property) {
        return property.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    private static ProblemDetail unreadable(Throwable cause) {
        if (cause instanceof BodyTooLarge tooLarge) {
            return problem(HttpStatus.CONTENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        }
        String where = cause instanceof JacksonException mismatch
                ? mismatch.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."))
                : "";
        return problem(
                HttpStatus.BAD_REQUEST,
                "the body is not the JSON that is expected here" + (where.isEmpty() ? "" : ": see " + where));
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }
}
