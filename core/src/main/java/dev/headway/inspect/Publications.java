package dev.headway.inspect;

import dev.headway.catalog.About;
import dev.headway.catalog.Kind;
import dev.headway.catalog.ObjectId;
import dev.headway.catalog.Publication;
import dev.headway.catalog.PublicationMember;
import java.sql.SQLException;
import java.util.Optional;

/** Publications and what they publish. */
final class Publications {

    private final Draft draft;

    Publications(Draft draft) {
        this.draft = draft;
    }

    void read(Row row) throws SQLException {
        Address address = Address.of(Address.PUBLICATION, row.number("object"));
        Optional<ObjectId> id = draft.names().own(address);
        if (id.isPresent()) {
            draft.add(new Publication(id.get(), draft.about(address), row.flag("all_tables"), row.options("options")));
        }
    }

    void member(Row row) throws SQLException {
        Optional<ObjectId> publication = draft.names().own(Address.of(Address.PUBLICATION, row.number("publication")));
        Optional<ObjectId> member = draft.names().find(Address.of(row.number("member_class"), row.number("member")));
        if (publication.isEmpty() || member.isEmpty()) {
            return;
        }
        String kind = member.get().kind() == Kind.SCHEMA ? "TABLES IN SCHEMA " : "TABLE ";
        ObjectId id = publication
                .get()
                .part(Kind.PUBLICATION_MEMBER, kind + member.get().sql());
        draft.names().name(Address.of(row.number("class"), row.number("object")), id);
        draft.add(new PublicationMember(
                id,
                About.NOTHING,
                member.get(),
                draft.columns(row.number("member"), row.numbers("columns")),
                row.optional("row_filter").map(Texts::bare)));
    }
}
