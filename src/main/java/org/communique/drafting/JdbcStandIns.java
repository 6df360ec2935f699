package org.communique.drafting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.communique.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcStandIns implements StandIns {

    /** Not ended, of a head and a delegate who still are. */
    private static final String STANDING = """
            select stand_in.* from stand_in
                join member h on h.communique_id = stand_in.communique_id and h.person_id = head_id and h.head
                join member m on m.communique_id = stand_in.communique_id and m.person_id = stand_in.person_id
                    and m.organization_id = h.organization_id
                join person p on p.id = head_id and not p.disabled
            where ended_at is null
            """;

    private final JdbcClient jdbc;

    JdbcStandIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(CommuniqueId communique, StandIn standIn) {
        jdbc.sql("""
                        insert into stand_in (id, communique_id, head_id, person_id, from_at, until_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        standIn.id(),
                        communique.value(),
                        standIn.head().value(),
                        standIn.person().value(),
                        Timestamp.from(standIn.from()),
                        Timestamp.from(standIn.until()))
                .update();
    }

    @Override
    public List<StandIn> of(CommuniqueId communique) {
        return jdbc.sql(STANDING + " and stand_in.communique_id = ? order by from_at, id")
                .param(communique.value())
                .query((row, n) -> new StandIn(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("head_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getTimestamp("from_at").toInstant(),
                        row.getTimestamp("until_at").toInstant()))
                .list();
    }

    @Override
    public Set<CommuniqueId> where(PersonId person, Instant at, Collection<CommuniqueId> communiques) {
        return jdbc.sql(STANDING + " and stand_in.person_id = ? and stand_in.communique_id = any(?)"
                        + " and from_at <= ? and until_at > ?")
                .params(
                        person.value(),
                        communiques.stream().map(CommuniqueId::value).toArray(UUID[]::new),
                        Timestamp.from(at),
                        Timestamp.from(at))
                .query((row, n) -> new CommuniqueId(row.getObject("communique_id", UUID.class)))
                .set();
    }

    @Override
    public void end(UUID id, Instant at) {
        jdbc.sql("update stand_in set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(at), id)
                .update();
    }
}
