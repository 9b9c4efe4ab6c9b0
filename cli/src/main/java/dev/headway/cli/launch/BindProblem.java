package dev.headway.cli.launch;

import dev.headway.problem.Problem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Why the server's port cannot be had, in three lines. Stateless. */
final class BindProblem {

    private static final int LAST_PORT = 65_535;

    /** Linux gives these to root alone, unless {@code net.ipv4.ip_unprivileged_port_start} says otherwise. */
    private static final int FIRST_UNPRIVILEGED_PORT = 1_024;

    private BindProblem() {}

    static Problem of(InetSocketAddress address, IOException failure) {
        String host = address.getHostString();
        int port = address.getPort();
        String where = "BACKEND_HOST=" + host + " BACKEND_PORT=" + port;
        String reason = String.valueOf(failure.getMessage());
        if (address.isUnresolved()) {
            return Problem.of("the server's host " + host + " is not known", where, anyAddress());
        }
        if (reason.contains("already in use")) {
            return busy(where, port);
        }
        if (reason.contains("ermission denied") && port < FIRST_UNPRIVILEGED_PORT) {
            return Problem.of(
                    "port " + port + " may not be opened by this user: ports below " + FIRST_UNPRIVILEGED_PORT
                            + " are root's",
                    where,
                    "choose a higher port: BACKEND_PORT=8102   and let the proxy in front of it have port " + port);
        }
        if (reason.contains("assign requested address")) {
            return Problem.of("the server's host " + host + " is no address of this machine", where, anyAddress());
        }
        return Problem.of("port " + port + " cannot be opened: " + Wording.oneLine(reason), where, anyAddress());
    }

    private static Problem busy(String where, int port) {
        Optional<PortHolder> holder = PortHolder.of(port);
        String another = "choose another port: BACKEND_PORT=" + (port < LAST_PORT ? port + 1 : port - 1);
        return Problem.of(
                "port " + port + " is in use" + holder.map(h -> " by " + h).orElse(""),
                where,
                another
                        + holder.map(h -> "   or stop that process: kill " + h.pid())
                                .orElse("   or see who has it: ss -ltnp 'sport = :" + port + "'"));
    }

    private static String anyAddress() {
        return "listen on all addresses: BACKEND_HOST=0.0.0.0";
    }
}
