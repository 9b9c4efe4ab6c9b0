package dev.headway.notebooklm.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What an orchestrator asks. While the launcher still migrates, it answers on this port in our place: {@code /live} 200
 * and everything else 503. Thread-safe.
 */
@RestController
@Tag(name = "health")
class Probes {

    record Live(String status) {}

    record Health(String status, String db) {}

    record Ready(
            String db,
            List<String> current,
            List<String> head,
            @Nullable Integer pending) {}

    private final Watch watch;

    Probes(Watch watch) {
        this.watch = watch;
    }

    @GetMapping("/live")
    @Operation(summary = "Is the process alive? Never asks the database")
    Live live() {
        return new Live("ok");
    }

    /** 200 whenever the server runs: an orchestrator restarts who fails this, and a restart mends no database. */
    @GetMapping("/health")
    @Operation(summary = "Is the server up, and does it reach the database?")
    Health health() {
        return new Health("ok", watch.look().db());
    }

    @GetMapping("/ready")
    @Operation(summary = "Is every revision applied that this image knows and needs?")
    @ApiResponse(responseCode = "200", description = "Yes, or it was when the database last answered")
    @ApiResponse(responseCode = "503", description = "No, or the database has never answered")
    ResponseEntity<Ready> ready() {
        Observation seen = watch.look();
        Ready body = seen.schema()
                .map(schema -> new Ready(seen.db(), schema.current(), schema.head(), schema.pending()))
                .orElseGet(() -> new Ready(seen.db(), List.of(), List.of(), null));
        return ResponseEntity.status(seen.ready() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(body);
    }
}
