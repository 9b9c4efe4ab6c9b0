package dev.headway.notebooklm;

import dev.headway.notebooklm.start.StartFailure;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the server. Exit status: 143 after SIGTERM, 2 for wrong settings, 1 when it could not start. */
@SpringBootApplication(proxyBeanMethods = false)
@OpenAPIDefinition(
        info = @Info(title = "NotebookLM Backend", version = "0.1.0"),
        // Relative, because behind a proxy we are not who we think we are.
        servers = @Server(url = "/"))
public class Backend {

    public static void main(String[] arguments) {
        try {
            SpringApplication.run(Backend.class, arguments);
        } catch (RuntimeException failure) {
            // Spring has reported it by now: see StartFailure.
            System.exit(StartFailure.exitStatus(failure));
        }
    }
}
