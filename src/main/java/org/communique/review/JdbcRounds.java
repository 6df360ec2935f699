package org.communique.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Round.Asked;
import org.communique.review.Round.Closed;
import org.communique.review.Round.How;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRounds implements Rounds {

    private final JdbcClient jdbc;

    JdbcRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(Round round) {
        jdbc.sql("""
                        insert into round (id, edition_id, number, revision, opened_at, deadline, zone, blind)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        round.id().value(),
                        round.edition().value(),
                        round.number(),
                        round.revision(),
                        Timestamp.from(round.openedAt()),
                        Timestamp.from(round.deadline().instant()),
                        round.deadline().zone().getId(),
                        round.blind())
                .update();
        round.asked().forEach(asked -> ask(round.id(), asked.organization(), asked.since()));
    }

    @Override
    public Optional<Instant> lastReminded(RoundId id) {
        return jdbc.sql("select reminded_at from round where id = ? and reminded_at is not null")
                .param(id.value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public void markReminded(RoundId id, Instant at) {
        jdbc.sql("update round set reminded_at = ? where id = ?")
                .params(Timestamp.from(at), id.value())
                .update();
    }

    @Override
    public Optional<Round> find(RoundId id) {
        return one("select * from round where id = ?", id.value());
    }

    @Override
    public Optional<Round> lock(RoundId id) {
        return one("select * from round where id = ? for update", id.value());
    }

    @Override
    public Optional<Round> lockOpen(EditionId edition) {
        return one("select * from round where edition_id = ? and closed_at is null for update", edition.value());
    }

    private Optional<Round> one(String sql, UUID id) {
        return many(sql, id).stream().findFirst();
    }

    /** Rounds with those who were asked, however many there are in two questions. */
    private List<Round> many(String sql, Object which) {
        List<Round> bare = jdbc.sql(sql).param(which).query(JdbcRounds::bare).list();
        if (bare.isEmpty()) {
            return bare;
        }
        Map<RoundId, List<Asked>> asked = asked(bare);
        return bare.stream()
                .map(round -> round.asking(asked.getOrDefault(round.id(), List.of())))
                .toList();
    }

    @Override
    public List<Round> of(EditionId edition) {
        return of(List.of(edition)).getOrDefault(edition, List.of());
    }

    @Override
    public Map<EditionId, List<Round>> of(Collection<EditionId> editions) {
        UUID[] values = editions.stream().map(EditionId::value).toArray(UUID[]::new);
        return many("select * from round where edition_id = any(?) order by number", values).stream()
                .collect(Collectors.groupingBy(Round::edition));
    }

    @Override
    public List<Round> all(Collection<RoundId> ids) {
        return many("select * from round where id = any(?)", values(ids));
    }

    @Override
    public Map<RoundId, Set<OrganizationId>> answered(Collection<RoundId> ids) {
        Map<RoundId, Set<OrganizationId>> answered = new HashMap<>();
        jdbc.sql("select distinct round_id, organization_id from position where round_id = any(?)")
                .param(values(ids))
                .query(row -> {
                    answered.computeIfAbsent(
                                    new RoundId(row.getObject("round_id", UUID.class)), round -> new HashSet<>())
                            .add(new OrganizationId(row.getObject("organization_id", UUID.class)));
                });
        return answered;
    }

    private static UUID[] values(Collection<RoundId> ids) {
        return ids.stream().map(RoundId::value).toArray(UUID[]::new);
    }

    @Override
    public List<EditionId> overdue(Instant at) {
        return jdbc.sql("select edition_id from round where closed_at is null and deadline <= ?")
                .param(Timestamp.from(at))
                .query((row, n) -> new EditionId(row.getObject("edition_id", UUID.class)))
                .list();
    }

    @Override
    public void moveDeadline(RoundId id, Deadline deadline) {
        jdbc.sql("update round set deadline = ?, zone = ? where id = ?")
                .params(Timestamp.from(deadline.instant()), deadline.zone().getId(), id.value())
                .update();
    }

    @Override
    public void close(RoundId id, Closed closed) {
        jdbc.sql("update round set closed_at = ?, closed_how = ? where id = ?")
                .params(Timestamp.from(closed.at()), closed.how().name(), id.value())
                .update();
    }

    @Override
    public void ask(RoundId id, OrganizationId organization, Instant at) {
        jdbc.sql("""
                        insert into asked (round_id, organization_id, since) values (?, ?, ?)
                        on conflict (round_id, organization_id) do update set until = null""")
                .params(id.value(), organization.value(), Timestamp.from(at))
                .update();
    }

    @Override
    public void takeOff(RoundId id, OrganizationId organization, Instant at) {
        jdbc.sql("update asked set until = ? where round_id = ? and organization_id = ?")
                .params(Timestamp.from(at), id.value(), organization.value())
                .update();
    }

    @Override
    public void state(RoundId id, Stated stated) {
        Position position = stated.position();
        @Nullable String reason = position instanceof Position.Objection o ? o.reason() : null;
        @Nullable String wouldClear = position instanceof Position.Objection o ? o.wouldClear() : null;
        jdbc.sql("""
                        insert into position (round_id, organization_id, person_id, on_behalf_of, kind, reason, would_clear, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        stated.organization().value(),
                        stated.by().value(),
                        stated.onBehalfOf() == null ? null : stated.onBehalfOf().value(),
                        position.kind().name(),
                        reason,
                        wouldClear,
                        Timestamp.from(stated.at()))
                .update();
    }

    @Override
    public List<Stated> stated(RoundId id) {
        return jdbc.sql("select * from position where round_id = ? order by id")
                .param(id.value())
                .query(this::statement)
                .list();
    }

    private Stated statement(ResultSet row, int n) throws SQLException {
        UUID onBehalfOf = row.getObject("on_behalf_of", UUID.class);
        return new Stated(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Position.of(
                        Position.Kind.valueOf(row.getString("kind")),
                        row.getString("reason"),
                        row.getString("would_clear")),
                new PersonId(row.getObject("person_id", UUID.class)),
                onBehalfOf == null ? null : new PersonId(onBehalfOf),
                row.getTimestamp("at").toInstant());
    }

    /** A round without those who were asked. */
    private static Round bare(ResultSet row, int n) throws SQLException {
        Timestamp closedAt = row.getTimestamp("closed_at");
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("number"),
                row.getInt("revision"),
                row.getTimestamp("opened_at").toInstant(),
                new Deadline(row.getTimestamp("deadline").toInstant(), ZoneId.of(row.getString("zone"))),
                row.getBoolean("blind"),
                List.of(),
                closedAt == null ? null : new Closed(closedAt.toInstant(), How.valueOf(row.getString("closed_how"))));
    }

    private Map<RoundId, List<Asked>> asked(List<Round> rounds) {
        Map<RoundId, List<Asked>> asked = new HashMap<>();
        jdbc.sql("select * from asked where round_id = any(?) order by since, organization_id")
                .param(values(rounds.stream().map(Round::id).toList()))
                .query(row -> {
                    Timestamp until = row.getTimestamp("until");
                    asked.computeIfAbsent(new RoundId(row.getObject("round_id", UUID.class)), id -> new ArrayList<>())
                            .add(new Asked(
                                    new OrganizationId(row.getObject("organization_id", UUID.class)),
                                    row.getTimestamp("since").toInstant(),
                                    until == null ? null : until.toInstant()));
                });
        return asked;
    }
}
