package dev.headway.cli.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.headway.problem.MigrationException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortHolderTest {

    private static final String HEADER = "  sl  local_address rem_address   st tx_queue rx_queue\n";

    @Test
    void theProcessThatListensIsNamedByPidAndWithoutItsArguments() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells who has a port");
        int port = Ports.free();
        try (LaunchProcess holder =
                LaunchProcess.start(List.of(), Sitter.class, List.of(Integer.toString(port), "--password=hunter2"))) {
            holder.awaitLine("sitting");
            PortHolder found = PortHolder.of(port).orElseThrow();
            assertEquals(holder.pid(), found.pid());
            assertEquals("java (pid " + holder.pid() + ")", found.toString());
        }
    }

    @Test
    void aBusyPortIsThreeLinesThatNameWhoHasIt() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "only Linux tells who has a port");
        int port = Ports.free();
        try (LaunchProcess holder = LaunchProcess.start(List.of(), Sitter.class, List.of(Integer.toString(port)))) {
            holder.awaitLine("sitting");
            assertEquals(
                    """
                    port PORT is in use by java (pid PID)
                      where   BACKEND_HOST=0.0.0.0 BACKEND_PORT=PORT
                      remedy  choose another port: BACKEND_PORT=NEXT   or stop that process: kill PID""".replace("PORT is", port + " is")
                            .replace("_PORT=PORT", "_PORT=" + port)
                            .replace("NEXT", Integer.toString(port + 1))
                            .replace("PID", Long.toString(holder.pid())),
                    refusal("0.0.0.0", port));
        }
    }

    @Test
    void aHostThatIsNotKnownOrNotHereSaysSo() {
        assertEquals("""
                the server's host nowhere.invalid is not known
                  where   BACKEND_HOST=nowhere.invalid BACKEND_PORT=8102
                  remedy  listen on all addresses: BACKEND_HOST=0.0.0.0""", refusal("nowhere.invalid", 8102));
        assertEquals("""
                the server's host 192.0.2.1 is no address of this machine
                  where   BACKEND_HOST=192.0.2.1 BACKEND_PORT=8102
                  remedy  listen on all addresses: BACKEND_HOST=0.0.0.0""", refusal("192.0.2.1", 8102));
    }

    @Test
    void aPortOfRootIsRefusedWithTheProxyInMind() {
        InetSocketAddress address = InetSocketAddress.createUnresolved("0.0.0.0", 80);
        InetSocketAddress resolved = new InetSocketAddress(address.getPort());
        assertEquals(
                """
                port 80 may not be opened by this user: ports below 1024 are root's
                  where   BACKEND_HOST=0.0.0.0 BACKEND_PORT=80
                  remedy  choose a higher port: BACKEND_PORT=8102   and let the proxy in front of it have port 80""",
                BindProblem.of(resolved, new BindException("Permission denied")).toString());
    }

    @Test
    void whateverElseKeepsAPortClosedIsToldInTheSystemsWords() throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 8102);
        assertEquals(
                """
                port 8102 cannot be opened: Too many open files
                  where   BACKEND_HOST=127.0.0.1 BACKEND_PORT=8102
                  remedy  listen on all addresses: BACKEND_HOST=0.0.0.0""",
                BindProblem.of(address, new BindException("Too many open files"))
                        .toString());
    }

    private static String refusal(String host, int port) {
        return String.valueOf(assertThrows(MigrationException.class, () -> {
                    Responder.open(host, port, Progress.WaitingForDatabase.NOT_TRIED)
                            .close();
                })
                .getMessage());
    }

    @Test
    void nobodyIsNamedWhereNobodyListensOrNothingCanBeTold(@TempDir Path proc) throws IOException {
        assertEquals(Optional.empty(), PortHolder.of(Ports.free()));
        assertEquals(Optional.empty(), PortHolder.of(proc, 8102));
        try (ServerSocket connectedOnly = Ports.listen(0)) {
            int client;
            try (var socket = Http.connect(connectedOnly.getLocalPort())) {
                client = socket.getLocalPort();
                assertEquals(Optional.empty(), PortHolder.of(client), "connected is not listening");
            }
        }
    }

    @Test
    void theScriptThatAnInterpreterRunsIsNamedAndNothingElse(@TempDir Path proc) throws IOException {
        table(
                proc,
                "   0: 00000000:1FA6 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1001        0 4711 1\n");
        process(proc, 900, "socket:[4711]", "python3\0-u\0/srv/app/main.py\0--token=abc\0");
        process(proc, 12, "socket:[4712]", "other");
        assertEquals(
                "python3 main.py (pid 900)",
                PortHolder.of(proc, 8102).orElseThrow().toString());
        process(proc, 800, "socket:[4711]", "/usr/bin/nginx: master\nprocess");
        assertEquals(
                "nginx: master process (pid 800)",
                PortHolder.of(proc, 8102).orElseThrow().toString());
        process(proc, 700, "socket:[4711]", "");
        assertEquals(700, PortHolder.of(proc, 8102).orElseThrow().pid());
    }

    @Test
    void noTableMakesItFail(@TempDir Path proc) throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] soup = new byte[random.nextInt(400)];
            random.nextBytes(soup);
            Files.createDirectories(proc.resolve("net"));
            Files.write(proc.resolve("net/tcp"), soup);
            assertEquals(Optional.empty(), PortHolder.of(proc, 8102), "seed " + seed);
        }
    }

    private static void table(Path proc, String lines) throws IOException {
        Files.createDirectories(proc.resolve("net"));
        Files.writeString(proc.resolve("net/tcp"), HEADER + lines);
    }

    private static void process(Path proc, int pid, String socket, String commandLine) throws IOException {
        Path process =
                Files.createDirectories(proc.resolve(Integer.toString(pid)).resolve("fd"));
        Files.createSymbolicLink(process.resolve("7"), Path.of(socket));
        Files.writeString(process.resolveSibling("cmdline"), commandLine);
    }

    /** Has the port that its first argument says, until it is ended. */
    static final class Sitter {

        private Sitter() {}

        public static void main(String[] arguments) throws Exception {
            try (ServerSocket socket = new ServerSocket(Integer.parseInt(arguments[0]))) {
                System.out.println("sitting on " + socket.getLocalPort());
                Thread.sleep(600_000);
            }
        }
    }
}
