package dev.headway.ddl;

import dev.headway.catalog.Cast;
import dev.headway.catalog.CatalogObject;
import dev.headway.catalog.Collation;
import dev.headway.catalog.Column;
import dev.headway.catalog.DefaultPrivileges;
import dev.headway.catalog.DefaultValue;
import dev.headway.catalog.EventTrigger;
import dev.headway.catalog.Extension;
import dev.headway.catalog.Firing;
import dev.headway.catalog.ForeignTable;
import dev.headway.catalog.Kind;
import dev.headway.catalog.Options;
import dev.headway.catalog.Publication;
import dev.headway.catalog.PublicationMember;
import dev.headway.catalog.Schema;
import dev.headway.catalog.Statistics;
import dev.headway.catalog.TextSearchConfiguration;
import dev.headway.catalog.TextSearchDictionary;
import dev.headway.diff.Change;
import dev.headway.sql.Literal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Kinds that need a line or two each. */
final class OtherSql {

    private OtherSql() {}

    static void create(CatalogObject object, Change.Create create, Draft draft) {
        Names names = draft.names();
        String name = names.of(object.id());
        if (object instanceof Schema) {
            draft.add("CREATE SCHEMA " + name);
        } else if (object instanceof Extension it) {
            draft.add("CREATE EXTENSION " + name + schema(it, draft) + version(it));
        } else if (object instanceof Statistics it) {
            draft.add(names.text(it.definition()));
            it.target().ifPresent(target -> draft.add("ALTER STATISTICS " + name + " SET STATISTICS " + target));
        } else if (object instanceof Collation it) {
            draft.add("CREATE COLLATION " + name + " (" + listed(it.options().values()) + ")");
        } else if (object instanceof Cast it) {
            draft.add("CREATE CAST " + name + " " + it.method()
                    + (it.context() == Cast.Context.EXPLICIT ? "" : " AS " + it.context()));
        } else if (object instanceof TextSearchDictionary it) {
            draft.add("CREATE TEXT SEARCH DICTIONARY " + name + " (TEMPLATE = " + it.template()
                    + (it.options().isEmpty() ? "" : ", " + it.options()) + ")");
        } else if (object instanceof TextSearchConfiguration it) {
            draft.add("CREATE TEXT SEARCH CONFIGURATION " + name + " (PARSER = " + it.parser() + ")");
            mappings(Map.of(), it.mappings(), "ALTER TEXT SEARCH CONFIGURATION " + name, draft);
        } else if (object instanceof Publication it) {
            draft.add("CREATE PUBLICATION " + name + (it.allTables() ? " FOR ALL TABLES" : "")
                    + (it.options().isEmpty()
                            ? ""
                            : " WITH (" + Definitions.parameters(it.options().values()) + ")"));
        } else if (object instanceof PublicationMember it) {
            draft.add("ALTER PUBLICATION " + it.id().owner().identifier() + " ADD " + member(it, names));
        } else if (object instanceof EventTrigger it) {
            draft.add("CREATE EVENT TRIGGER " + name + " ON " + it.event()
                    + (it.tags().isEmpty()
                            ? ""
                            : " WHEN TAG IN ("
                                    + it.tags().stream().map(OtherSql::literal).collect(Collectors.joining(", ")) + ")")
                    + " EXECUTE FUNCTION " + it.function() + "()");
            firing(name, Firing.ORIGIN, it.firing(), draft);
        } else if (object instanceof ForeignTable it) {
            foreignTable(it, create, draft);
        }
    }

    private static String literal(String text) {
        return new Literal(text).quoted().strip();
    }

    /** On a server of another major, or with newer packages, the version that is standard is another one. */
    private static String version(Extension extension) {
        return extension.standard().value()
                ? ""
                : " VERSION " + new Literal(extension.version()).quoted().strip();
    }

    private static String schema(Extension extension, Draft draft) {
        return extension.schema().name().equals(draft.names().current()) ? "" : " WITH SCHEMA " + extension.schema();
    }

    private static String listed(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + " = " + option.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void mappings(
            Map<String, List<String>> before, Map<String, List<String>> after, String alter, Draft draft) {
        before.keySet().stream()
                .filter(token -> !after.containsKey(token))
                .forEach(token -> draft.contract(alter + " DROP MAPPING FOR " + token));
        after.forEach((token, dictionaries) -> {
            if (!dictionaries.equals(before.get(token))) {
                draft.add(alter + (before.containsKey(token) ? " ALTER" : " ADD") + " MAPPING FOR " + token + " WITH "
                        + String.join(", ", dictionaries));
            }
        });
    }

    private static String member(PublicationMember member, Names names) {
        if (member.member().kind() == Kind.SCHEMA) {
            return "TABLES IN SCHEMA " + names.of(member.member());
        }
        return "TABLE " + names.of(member.member())
                + (member.columns().isEmpty() ? "" : " (" + Names.list(member.columns()) + ")")
                + member.where()
                        .map(where -> " WHERE (" + names.text(where) + ")")
                        .orElse("");
    }

    static void dropMember(PublicationMember member, Draft draft) {
        boolean schema = member.member().kind() == Kind.SCHEMA;
        draft.contract("ALTER PUBLICATION " + member.id().owner().identifier() + " DROP "
                + (schema ? "TABLES IN SCHEMA " : "TABLE ") + draft.names().of(member.member()));
    }

    static void dropDefaultPrivileges(CatalogObject object, Draft draft) {
        DefaultPrivileges old = (DefaultPrivileges) object;
        DefaultPrivileges none = new DefaultPrivileges(
                old.id(), dev.headway.catalog.About.NOTHING, old.role(), old.schema(), old.objects());
        Grants.write(old, none, draft.names()).forEach(draft::contract);
    }

    private static void firing(String trigger, Firing before, Firing after, Draft draft) {
        if (before != after) {
            String how = switch (after) {
                case ORIGIN -> "ENABLE";
                case DISABLED -> "DISABLE";
                case REPLICA -> "ENABLE REPLICA";
                case ALWAYS -> "ENABLE ALWAYS";
            };
            draft.add("ALTER EVENT TRIGGER " + trigger + " " + how);
        }
    }

    private static void foreignTable(ForeignTable table, Change.Create create, Draft draft) {
        String columns = create.parts(Column.class).stream()
                .map(column -> "\n    " + ColumnSql.definition(column, partsOf(column, create), draft.situation()))
                .collect(Collectors.joining(","));
        draft.add(
                "CREATE FOREIGN TABLE " + draft.names().of(table.id()) + " (" + columns + "\n) SERVER " + table.server()
                        + (table.options().isEmpty()
                                ? ""
                                : " OPTIONS (" + foreign(table.options().values(), "") + ")"));
        create.parts(Column.class).forEach(column -> ColumnSql.settings(column, draft));
        create.parts().forEach(draft::about);
    }

    private static List<CatalogObject> partsOf(Column column, Change.Create create) {
        return create.parts().stream()
                .filter(part ->
                        part instanceof DefaultValue value && value.column().equals(column.id()))
                .toList();
    }

    private static String foreign(Map<String, String> options, String verb) {
        return options.entrySet().stream()
                .map(option -> verb + option.getKey() + " " + literal(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    static void alter(CatalogObject from, CatalogObject to, Draft draft) {
        Names names = draft.names();
        String alter = "ALTER " + names.full(to.id()) + " ";
        if (from instanceof Extension old && to instanceof Extension now) {
            if (!old.schema().equals(now.schema())) {
                draft.contract(alter + "SET SCHEMA " + now.schema());
            }
            if (!old.version().equals(now.version())) {
                draft.contract(alter + "UPDATE TO " + literal(now.version()));
            }
        } else if (from instanceof Statistics old && to instanceof Statistics now) {
            if (!old.target().equals(now.target())) {
                draft.add(alter + "SET STATISTICS " + now.target().orElse(-1));
            }
        } else if (from instanceof TextSearchConfiguration old && to instanceof TextSearchConfiguration now) {
            mappings(old.mappings(), now.mappings(), alter.strip(), draft);
        } else if (from instanceof Publication old && to instanceof Publication now) {
            publication(old.options(), now.options(), alter, draft);
        } else if (from instanceof EventTrigger old && to instanceof EventTrigger now) {
            firing(names.of(now.id()), old.firing(), now.firing(), draft);
        } else if (from instanceof DefaultPrivileges && to instanceof DefaultPrivileges) {
            Grants.write(from, to, names).forEach(draft::add);
        } else if (from instanceof ForeignTable old && to instanceof ForeignTable now) {
            foreignOptions(old.options().values(), now.options().values(), alter, draft);
        }
    }

    /** What WITH no longer lists is as CREATE PUBLICATION would leave it. */
    private static void publication(Options old, Options now, String alter, Draft draft) {
        Map<String, String> options = new java.util.TreeMap<>(now.values());
        Map<String, String> defaults =
                Map.of("publish", "insert, update, delete, truncate", "publish_via_partition_root", "false");
        old.values().keySet().forEach(name -> options.putIfAbsent(name, defaults.getOrDefault(name, "none")));
        options.entrySet()
                .removeIf(option -> option.getValue().equals(old.values().get(option.getKey())));
        if (!options.isEmpty()) {
            draft.add(alter + "SET (" + Definitions.parameters(options) + ")");
        }
    }

    static void foreignOptions(Map<String, String> old, Map<String, String> now, String alter, Draft draft) {
        List<String> changes = new java.util.ArrayList<>();
        old.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> changes.add("DROP " + name));
        now.forEach((name, value) -> {
            if (!value.equals(old.get(name))) {
                changes.add(foreign(Map.of(name, value), old.containsKey(name) ? "SET " : "ADD "));
            }
        });
        if (!changes.isEmpty()) {
            draft.add(alter + "OPTIONS (" + String.join(", ", changes) + ")");
        }
    }
}
