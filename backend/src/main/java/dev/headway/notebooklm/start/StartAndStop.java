package dev.headway.notebooklm.start;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The two lines that a quiet day leaves in the log. */
@Component
class StartAndStop {

    private static final Logger log = LoggerFactory.getLogger(StartAndStop.class);

    private final Listener listener;

    StartAndStop(Listener listener) {
        this.listener = listener;
    }

    @EventListener
    void started(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext server
                && server.getWebServer() != null) {
            log.info("Backend running on {}", listener.url(server.getWebServer().getPort()));
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stopping() {
        log.info("Backend stopping: requests under way are finished first");
    }
}
