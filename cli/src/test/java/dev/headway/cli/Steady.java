package dev.headway.cli;

import dev.headway.embedded.Database;
import dev.headway.history.Version;
import java.nio.file.Path;

/** What is seen, where what differs from run to run is named instead. Immutable. */
record Steady(Path directory, Database database) {

    String line(String line) {
        return line.replace(System.getProperty("java.home"), "JAVA_HOME")
                .replace(directory + "/", "")
                .replace(directory.toString(), "DIRECTORY")
                .replaceAll("Starting \\Q" + directory.getFileName() + "\\E", "Starting DIRECTORY")
                .replaceAll("127.0.0.1:[0-9]+/" + database.name(), "db:5432/app")
                .replaceAll("0.0.0.0:[0-9]+/" + database.name(), "elsewhere:5432/app")
                .replaceAll("PostgreSQL [0-9]+(\\.[0-9]+)?", "PostgreSQL N")
                .replaceAll("\\(([0-9]+ min )?[0-9.]+ m?s\\)", "(N ms)")
                .replaceAll("\"millis\" : [0-9]+", "\"millis\" : N")
                .replaceAll("\"rowsPerSecond\" : [0-9]+", "\"rowsPerSecond\" : N")
                .replaceAll("[0-9,]+ a second", "N a second")
                .replaceAll("(\"(writesPerSecond|longestTransactionSeconds|least|most)\" : )[0-9.]+", "$1N")
                .replaceAll(
                        "(up to|about [0-9]+ (s|min|h) to) [0-9]+ (s|min|h|days) at scratch", "SOME TIME at scratch")
                .replaceAll("([0-9]+|under 1) writes/s", "N writes/s")
                .replaceAll("\"server\" : \"[0-9.]+\"", "\"server\" : \"N\"")
                .replaceAll("[0-9]{8}_[0-9]{4}_", "TIME_")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}[.0-9]*Z", "INSTANT")
                .replaceAll(": (done in|\\w+ after) [0-9]+ ms", ": $1 N ms")
                .replaceAll("for Java [0-9]+ or less", "for Java N or less")
                .replaceAll("\\bpid [0-9]+", "pid N")
                .replaceAll("backend\\([0-9]+\\)", "backend(N)")
                .replaceAll("connected for [0-9:]+", "connected for TIME")
                .replace("(Headway " + Version.TEXT + ")", "(Headway N)")
                .replace("NULL, '" + Version.TEXT + "', NULL", "NULL, 'N', NULL")
                .replaceAll("Version\" : \"[^\"]*\"", "Version\" : \"N\"");
    }
}
