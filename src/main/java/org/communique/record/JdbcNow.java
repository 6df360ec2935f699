package org.communique.record;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcNow implements Now {

    private final JdbcClient jdbc;
    private final CountedNow counted = new CountedNow(this::instant);

    JdbcNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Instant instant() {
        // Not now(): that is the start of the transaction, and a deadline may pass while we wait for a lock.
        return jdbc.sql("select clock_timestamp()")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    @Override
    public Instant roughly() {
        return counted.instant();
    }
}
