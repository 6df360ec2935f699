package org.communique.review;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProposedPositions implements ProposedPositions {

    private final JdbcClient jdbc;

    JdbcProposedPositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(RoundId round, ProposedPosition proposed) {
        Position position = proposed.position();
        @Nullable String reason = position instanceof Position.Objection o ? o.reason() : null;
        @Nullable String wouldClear = position instanceof Position.Objection o ? o.wouldClear() : null;
        jdbc.sql("""
                        insert into proposed_position
                            (round_id, organization_id, person_id, kind, reason, would_clear, note, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.value(),
                        proposed.organization().value(),
                        proposed.by().value(),
                        position.kind().name(),
                        reason,
                        wouldClear,
                        proposed.note(),
                        Timestamp.from(proposed.at()))
                .update();
    }

    @Override
    public List<ProposedPosition> of(RoundId round, OrganizationId organization) {
        return jdbc.sql("select * from proposed_position where round_id = ? and organization_id = ? order by id")
                .params(round.value(), organization.value())
                .query((row, n) -> new ProposedPosition(
                        organization,
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Position.of(
                                Position.Kind.valueOf(row.getString("kind")),
                                row.getString("reason"),
                                row.getString("would_clear")),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
