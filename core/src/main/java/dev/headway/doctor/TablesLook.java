package dev.headway.doctor;

import dev.headway.doctor.Finding.Kind;
import dev.headway.history.Tables;
import dev.headway.sql.Template;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whose our tables are, and who may write them. */
record TablesLook(Looks looks, Tables tables) {

    private record Ours(String name, boolean journal, String owner, String role, boolean ours, boolean writable) {}

    void take() {
        looks.look("owners and rights of Headway's tables", () -> {
            List<Ours> found = new ArrayList<>();
            Template query = Template.of(TablesLook.class, "owners.sql")
                    .with("schema", tables.schema().name())
                    .with("version", tables.version().name());
            looks.rows(query, row -> {
                found.add(new Ours(
                        row.getString("table_name"),
                        row.getBoolean("journal"),
                        row.getString("owner"),
                        row.getString("role"),
                        row.getBoolean("ours"),
                        row.getBoolean("writable")));
                grants(row);
            });
            owners(found);
        });
    }

    private void grants(ResultSet row) throws SQLException {
        String table = row.getString("table_name");
        for (String granted : (String[]) row.getArray("granted").getArray()) {
            String grantee = granted.substring(granted.indexOf(" FROM ") + " FROM ".length());
            looks.found(
                    Kind.GRANT,
                    grantee + " may do with " + table + " what only its owner should: "
                            + granted.substring(0, granted.indexOf(" FROM ")),
                    looks.database(),
                    "REVOKE " + granted.replace(" FROM ", " ON " + table + " FROM ") + ";");
        }
    }

    private void owners(List<Ours> found) {
        Set<String> owners = found.stream().map(Ours::owner).collect(Collectors.toCollection(TreeSet::new));
        if (owners.size() > 1) {
            String owner = found.get(0).owner();
            looks.found(
                    Kind.OWNER,
                    "Headway's tables belong to several roles: "
                            + found.stream()
                                    .map(each -> each.name() + " to " + each.owner())
                                    .collect(Collectors.joining(", ")),
                    looks.database(),
                    found.stream()
                            .filter(each -> !each.owner().equals(owner))
                            .map(each -> "ALTER TABLE " + each.name() + " OWNER TO " + owner + ";")
                            .collect(Collectors.joining("\n")));
            return;
        }
        found.stream()
                .filter(each -> each.journal() && each.writable() && !each.ours())
                .forEach(each -> looks.found(
                        Kind.OWNER,
                        "the journal belongs to " + each.owner() + ", and this is " + each.role()
                                + ": what it keeps is not trusted to take revisions back",
                        looks.database(),
                        "migrate as " + each.owner() + ": HEADWAY_ROLE=" + each.owner()));
    }
}
