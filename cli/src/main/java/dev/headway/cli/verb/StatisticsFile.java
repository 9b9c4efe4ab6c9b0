package dev.headway.cli.verb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.headway.pg.ServerVersion;
import dev.headway.problem.Problem;
import dev.headway.problem.UsageException;
import dev.headway.statistics.RoleAttributes;
import dev.headway.statistics.Statistics;
import dev.headway.statistics.TableStatistics;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what {@link StatisticsDocument} wrote, and says all that is wrong with it at once. Not thread-safe. */
final class StatisticsFile {

    private static final String REMEDY = "take them anew: headway statistics -o ";

    private static final String TIME = "a time such as 2026-11-22T10:00:00Z";

    private static final double MILLIS = 1000;

    private final String shown;
    private final List<Problem> problems = new ArrayList<>();

    private StatisticsFile(String shown) {
        this.shown = shown;
    }

    /** @throws UsageException with everything that is wrong with it */
    static Statistics read(Path file, String shown) {
        StatisticsFile reader = new StatisticsFile(shown);
        Statistics statistics = reader.statistics(reader.document(file));
        if (!reader.problems.isEmpty()) {
            throw new UsageException(reader.problems);
        }
        return statistics;
    }

    private Map<?, ?> document(Path file) {
        try (JsonParser parser = new JsonFactory().createParser(Files.readString(file))) {
            Object value = parser.nextToken() == null ? "" : value(parser);
            if (value instanceof Map<?, ?> document && document.containsKey(StatisticsDocument.KEY)) {
                return document;
            }
            throw refused(Files.size(file) == 0 ? "the file is empty" : "it is not a file of headway statistics");
        } catch (JsonProcessingException e) {
            throw refused("it is not JSON, from line " + e.getLocation().getLineNr() + " on");
        } catch (CharacterCodingException e) {
            throw refused("it is not JSON, which is UTF-8");
        } catch (IOException e) {
            throw new UsageException(Problem.of(
                    "there is no file to be read: " + shown,
                    "--stats",
                    "name a file that headway statistics -o FILE wrote, or the URL of the database"));
        }
    }

    private Statistics statistics(Map<?, ?> document) {
        JsonFields fields = new JsonFields(document, "", this::wrong);
        Optional<BigDecimal> version = fields.number(StatisticsDocument.KEY);
        if (version.isPresent() && version.get().compareTo(BigDecimal.valueOf(StatisticsDocument.VERSION)) != 0) {
            throw refused("it is of version " + version.get().toPlainString() + ", and this Headway reads version "
                    + StatisticsDocument.VERSION);
        }
        JsonFields role = fields.object("role");
        return new Statistics(
                fields.meant("server", StatisticsFile::version, "a version of PostgreSQL")
                        .orElse(new ServerVersion(0)),
                fields.meant("taken", Instant::parse, TIME).orElse(Instant.EPOCH),
                fields.knownText("countedSince", Instant::parse, TIME),
                fields.knownNumber("longestTransactionSeconds").map(StatisticsFile::duration),
                new RoleAttributes(
                        role.flag("superuser"), role.flag("createdb"), role.flag("createrole"), role.flag("bypassrls")),
                fields.texts("unseen"),
                fields.objects("tables").stream().map(StatisticsFile::table).toList());
    }

    private static TableStatistics table(JsonFields fields) {
        return new TableStatistics(
                fields.text("schema"),
                fields.text("name"),
                fields.knownNumber("rows").map(BigDecimal::longValue),
                fields.number("bytes").map(BigDecimal::longValue).orElse(0L),
                fields.number("indexBytes").map(BigDecimal::longValue).orElse(0L),
                fields.knownNumber("writesPerSecond").map(BigDecimal::doubleValue));
    }

    private static ServerVersion version(String text) {
        return ServerVersion.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofMillis(Math.round(seconds.doubleValue() * MILLIS));
    }

    private void wrong(String what) {
        problems.add(Problem.of(what, shown, REMEDY + shown));
    }

    private UsageException refused(String what) {
        return new UsageException(Problem.of(what, shown, REMEDY + shown));
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> object = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.put(name, value(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> parser.getText();
        };
    }
}
