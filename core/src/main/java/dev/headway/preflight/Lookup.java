package dev.headway.preflight;

import dev.headway.history.TextArray;
import dev.headway.sql.Identifier;
import dev.headway.sql.Template;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Asks the catalog everything in one round trip. Not thread-safe. */
final class Lookup {

    private final Questions questions;
    private final List<String> script = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private final List<Server> server = new ArrayList<>();
    private final Map<Subject, Thing> things = new HashMap<>();
    private final Map<Identifier, Facts.Role> roles = new HashMap<>();
    private final Map<Identifier, Facts.Extension> extensions = new HashMap<>();
    private final Map<Facts.IndexPlace, Facts.Index> indexes = new HashMap<>();
    private final Map<Facts.Column, Facts.Unvalidated> unvalidated = new HashMap<>();

    private Lookup(Questions questions) {
        this.questions = questions;
    }

    /** What there is to ask. */
    record Questions(
            List<Subject> subjects,
            List<Identifier> roles,
            List<Identifier> extensions,
            List<Facts.IndexPlace> indexes,
            List<Facts.Column> columns) {}

    /** Takes one row of an answer. */
    private interface Answer {
        void take(ResultSet row) throws SQLException;
    }

    static Facts ask(Connection connection, Questions questions) throws SQLException {
        Lookup lookup = new Lookup(questions);
        lookup.compose();
        lookup.run(connection);
        return lookup.facts();
    }

    private void compose() {
        add(template("server.sql"), row -> server.add(server(row)));
        if (!questions.subjects().isEmpty()) {
            Template sql = template("things.sql")
                    .with(
                            "kinds",
                            texts(
                                    questions.subjects(),
                                    subject -> subject.kind().name().toLowerCase(Locale.ROOT)))
                    .with("schemas", texts(questions.subjects(), subject -> text(subject.schema())))
                    .with("names", texts(questions.subjects(), subject -> text(subject.name())));
            add(sql, row -> things.put(asked(questions.subjects(), row), thing(row)));
        }
        if (!questions.roles().isEmpty()) {
            Template sql = template("roles.sql").with("roles", texts(questions.roles(), Identifier::name));
            add(sql, row -> roles.put(new Identifier(row.getString("asked")), role(row)));
        }
        if (!questions.extensions().isEmpty()) {
            Template sql =
                    template("extensions.sql").with("extensions", texts(questions.extensions(), Identifier::name));
            add(sql, row -> extensions.put(new Identifier(row.getString("asked")), extension(row)));
        }
        if (!questions.indexes().isEmpty()) {
            Template sql = tables("indexes.sql", questions.indexes(), Facts.IndexPlace::table)
                    .with(
                            "indexes",
                            texts(questions.indexes(), place -> place.index().name()));
            add(sql, row -> indexes.put(asked(questions.indexes(), row), index(row)));
        }
        if (!questions.columns().isEmpty()) {
            Template sql = tables("unvalidated.sql", questions.columns(), Facts.Column::table)
                    .with(
                            "columns",
                            texts(questions.columns(), column -> column.column().name()));
            add(sql, row -> unvalidated.put(asked(questions.columns(), row), unvalidated(row)));
        }
    }

    private void add(Template sql, Answer answer) {
        script.add(sql.sql());
        answers.add(answer);
    }

    private static Template template(String resource) {
        return Template.of(Lookup.class, resource);
    }

    private static <T> Template tables(String resource, List<T> asked, Function<T, Name> table) {
        return template(resource)
                .with("schemas", texts(asked, one -> text(table.apply(one).schema())))
                .with("tables", texts(asked, one -> table.apply(one).name().name()));
    }

    private static <T> String texts(Collection<T> all, Function<T, String> text) {
        return TextArray.of(all.stream().map(text).toList());
    }

    private static String text(Optional<Identifier> name) {
        return name.map(Identifier::name).orElse("");
    }

    private void run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(String.join(";\n", script));
            for (Answer answer : answers) {
                try (ResultSet row = statement.getResultSet()) {
                    while (row.next()) {
                        answer.take(row);
                    }
                }
                statement.getMoreResults();
            }
        }
    }

    private Facts facts() {
        return new Facts(server.get(0), things, roles, extensions, indexes, unvalidated);
    }

    private static <T> T asked(List<T> all, ResultSet row) throws SQLException {
        return all.get(row.getInt("n") - 1);
    }

    private static Server server(ResultSet row) throws SQLException {
        return new Server(
                row.getInt("major"),
                row.getString("role"),
                row.getString("login"),
                row.getString("database"),
                row.getBoolean("superuser"),
                row.getBoolean("inherits"),
                row.getBoolean("creates"),
                row.getBoolean("managed"),
                row.getBoolean("hooked"));
    }

    private static Thing thing(ResultSet row) throws SQLException {
        return new Thing(
                row.getString("kind"),
                row.getString("name"),
                new Thing.Owner(
                        row.getString("owner"),
                        row.getBoolean("grantable"),
                        row.getBoolean("member"),
                        Optional.ofNullable(row.getString("reachable"))),
                row.getBoolean("owned"),
                row.getString("schema"),
                row.getBoolean("schema_owned"),
                row.getBoolean("usable"),
                row.getBoolean("creatable"),
                texts(row.getArray("held")),
                row.getBoolean("ruled"),
                row.getString("carrier"));
    }

    private static Facts.Role role(ResultSet row) throws SQLException {
        return new Facts.Role(
                row.getString("role"),
                row.getBoolean("ours"),
                row.getBoolean("settable"),
                row.getBoolean("givable"),
                row.getBoolean("login_member"),
                row.getBoolean("member"),
                texts(row.getArray("creates")));
    }

    private static Facts.Extension extension(ResultSet row) throws SQLException {
        return new Facts.Extension(row.getString("extension"), row.getBoolean("superuser"), row.getBoolean("trusted"));
    }

    private static Facts.Index index(ResultSet row) throws SQLException {
        return new Facts.Index(row.getString("index"), row.getBoolean("on_that_table"), row.getBoolean("under_way"));
    }

    private static Facts.Unvalidated unvalidated(ResultSet row) throws SQLException {
        return new Facts.Unvalidated(row.getString("table_name"), new Identifier(row.getString("constraint")));
    }

    private static Set<String> texts(Array array) throws SQLException {
        return new HashSet<>(Arrays.asList((String[]) array.getArray()));
    }
}
