package org.communique.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Hash;
import org.communique.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisions implements Decisions {

    private final JdbcClient jdbc;

    JdbcDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Decision decision) {
        jdbc.sql("""
                        insert into decision (edition_id, revision, hash, outcome, reason, person_id, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        decision.edition().value(),
                        decision.revision(),
                        decision.hash().hex(),
                        decision.outcome().name(),
                        decision.reason(),
                        decision.by().value(),
                        Timestamp.from(decision.at()))
                .update();
    }

    @Override
    public List<Decision> of(EditionId edition) {
        return jdbc.sql("select * from decision where edition_id = ? order by revision")
                .param(edition.value())
                .query(this::decision)
                .list();
    }

    private Decision decision(ResultSet row, int n) throws SQLException {
        return new Decision(
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("revision"),
                new Hash(row.getString("hash")),
                Decision.Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getTimestamp("at").toInstant());
    }
}
