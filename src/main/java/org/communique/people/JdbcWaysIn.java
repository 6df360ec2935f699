package org.communique.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWaysIn implements WaysIn {

    private final JdbcClient jdbc;

    JdbcWaysIn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(byte[] secretHash, PersonId person, Instant ends) {
        jdbc.sql("insert into one_time_sign_in (secret_hash, person_id, expires_at) values (?, ?, ?)")
                .params(secretHash, person.value(), Timestamp.from(ends))
                .update();
    }

    @Override
    public Optional<PersonId> take(byte[] secretHash, Instant at) {
        return jdbc.sql("delete from one_time_sign_in where secret_hash = ? and expires_at > ? returning person_id")
                .params(secretHash, Timestamp.from(at))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    @Override
    public void forget(Instant at) {
        jdbc.sql("delete from one_time_sign_in where expires_at <= ?")
                .param(Timestamp.from(at))
                .update();
    }
}
