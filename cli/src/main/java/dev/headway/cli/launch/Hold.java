package dev.headway.cli.launch;

import dev.headway.problem.Problem;
import java.util.List;
import java.util.Map;

/**
 * Stays after a failure, so that an operator whose platform only knows "restart" finds a container to open a shell in.
 * Nothing is tried again: what was typed in the shell takes effect with the next start.
 */
final class Hold {

    private final LaunchStory story;
    private final Map<String, String> environment;

    /** @param environment tells where this runs, and so how a shell is opened */
    Hold(LaunchStory story, Map<String, String> environment) {
        this.story = story;
        this.environment = environment;
    }

    /**
     * Answers 503 with the error until a signal comes. The exit status is the signal's (143 for SIGTERM): it says how
     * the process ended, which somebody wanted, as the failure itself was told long before.
     */
    int until(Signals signals, Responder responder, List<Problem> problems) {
        responder.show(new Progress.Held(problems));
        story.stays(hints());
        UnixSignal signal = signals.await();
        story.stopped(signal, List.of());
        return signal.exitStatus();
    }

    List<String> hints() {
        return List.of(
                "shell   " + shell(), "look    headway current", "mend    headway upgrade head", "then    restart it");
    }

    /** Docker and Swarm name a container's host after its id, Kubernetes after its pod. */
    private String shell() {
        String host = environment.getOrDefault("HOSTNAME", "");
        if (environment.containsKey("KUBERNETES_SERVICE_HOST") && host.matches("[a-z0-9.-]+")) {
            return "kubectl exec -it " + host + " -- sh";
        }
        return "docker exec -it " + (host.matches("[0-9a-f]{12}") ? host : "CONTAINER") + " sh";
    }
}
