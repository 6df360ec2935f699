package org.communique.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcVisited implements Visited {

    private final JdbcClient jdbc;

    JdbcVisited(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void keep(EditionId edition, PersonId person, Instant at) {
        jdbc.sql("""
                        insert into visit (edition_id, person_id, last_at) values (?, ?, ?)
                        on conflict (edition_id, person_id) do update
                            set before_at = case when visit.last_at < ? then visit.last_at else visit.before_at end,
                                last_at = excluded.last_at
                            where visit.last_at < ?""")
                .params(
                        edition.value(),
                        person.value(),
                        Timestamp.from(at),
                        Timestamp.from(at.minus(A_VISIT)),
                        Timestamp.from(at.minus(A_MOMENT)))
                .update();
    }

    @Override
    public Optional<Instant> before(EditionId edition, PersonId person) {
        return jdbc.sql("select before_at from visit where edition_id = ? and person_id = ? and before_at is not null")
                .params(edition.value(), person.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public void keepOpened(RoundId round, PersonId person, Instant at) {
        jdbc.sql("""
                        insert into opened (round_id, person_id, first_at, last_at) values (?, ?, ?, ?)
                        on conflict (round_id, person_id) do update set last_at = excluded.last_at
                            where opened.last_at < ?""")
                .params(
                        round.value(),
                        person.value(),
                        Timestamp.from(at),
                        Timestamp.from(at),
                        Timestamp.from(at.minus(A_MOMENT)))
                .update();
    }

    @Override
    public Map<PersonId, Instant> opened(RoundId round) {
        Map<PersonId, Instant> opened = new HashMap<>();
        jdbc.sql("select person_id, last_at from opened where round_id = ?")
                .param(round.value())
                .query(row -> {
                    opened.put(
                            new PersonId(row.getObject(1, UUID.class)),
                            row.getTimestamp(2).toInstant());
                });
        return opened;
    }
}
