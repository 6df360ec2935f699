package org.communique.people;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSignIns implements SignIns {

    /** Being seen is not written down more often than this. */
    private static final Duration SEEN_LATELY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    JdbcSignIns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void begin(SignInId id, byte[] secretHash, PersonId person, Instant at) {
        jdbc.sql("insert into sign_in (id, secret_hash, person_id, since, last_seen) values (?, ?, ?, ?, ?)")
                .params(id.value(), secretHash, person.value(), Timestamp.from(at), Timestamp.from(at))
                .update();
    }

    @Override
    public void forget(Ends ends) {
        jdbc.sql("delete from sign_in where last_seen < ? or since < ?")
                .params(Timestamp.from(ends.lastSeen()), Timestamp.from(ends.since()))
                .update();
    }

    @Override
    public Optional<SignIn> find(byte[] secretHash, Ends ends, Instant at) {
        return jdbc.sql("""
                        with known as (
                            select id as sign_in_id, person_id from sign_in
                            where secret_hash = ? and last_seen >= ? and since >= ?),
                        seen as (
                            update sign_in set last_seen = ? from known where id = sign_in_id and last_seen < ?)
                        select sign_in_id, person.* from known join person on person.id = person_id
                        where not disabled""")
                .params(
                        secretHash,
                        Timestamp.from(ends.lastSeen()),
                        Timestamp.from(ends.since()),
                        Timestamp.from(at),
                        Timestamp.from(at.minus(SEEN_LATELY)))
                .query((row, n) ->
                        new SignIn(new SignInId(row.getObject("sign_in_id", UUID.class)), JdbcPeople.person(row, n)))
                .optional();
    }

    @Override
    public Set<SignInId> living(Set<SignInId> ids, Ends ends) {
        UUID[] values = ids.stream().map(SignInId::value).toArray(UUID[]::new);
        return jdbc
                .sql("select id from sign_in where id = any(?) and last_seen >= ? and since >= ?")
                .params(values, Timestamp.from(ends.lastSeen()), Timestamp.from(ends.since()))
                .query(UUID.class)
                .list()
                .stream()
                .map(SignInId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public void end(byte[] secretHash) {
        jdbc.sql("delete from sign_in where secret_hash = ?").param(secretHash).update();
    }

    @Override
    public void endAll(PersonId person) {
        jdbc.sql("delete from sign_in where person_id = ?")
                .param(person.value())
                .update();
    }
}
