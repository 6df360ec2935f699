package org.communique.drafting;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communique.coediting.TextId;
import org.communique.drafting.Edition.Abandoned;
import org.communique.drafting.Edition.Approved;
import org.communique.drafting.Edition.AwaitingApproval;
import org.communique.drafting.Edition.Consolidation;
import org.communique.drafting.Edition.Drafting;
import org.communique.drafting.Edition.Identity;
import org.communique.drafting.Edition.InReview;
import org.communique.drafting.Edition.Published;
import org.communique.drafting.Edition.Superseded;
import org.communique.drafting.Edition.Withdrawn;
import org.communique.drafting.text.Hash;
import org.communique.people.PersonId;
import org.communique.rights.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcEditions implements Editions {

    private final JdbcClient jdbc;
    private final JdbcOperations statements;

    JdbcEditions(JdbcClient jdbc, JdbcOperations statements) {
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return one("select * from edition where id = ?", id.value());
    }

    @Override
    public Optional<Edition> lock(EditionId id) {
        return one("select * from edition where id = ? for update", id.value());
    }

    @Override
    public Optional<Edition> hold(EditionId id) {
        return one("select * from edition where id = ? for share", id.value());
    }

    @Override
    public Optional<Held> hold(TextId text, PersonId person) {
        // Two statements on one way there and back: the second sees what was done while the first waited for the
        // edition.
        String both = """
                select * from edition where text_id = ? for share;
                select m.* from member m join edition e on e.communique_id = m.communique_id
                where e.text_id = ? and m.person_id = ? order by m.role""";
        return statements.execute(both, (PreparedStatement statement) -> {
            statement.setObject(1, text.value());
            statement.setObject(2, text.value());
            statement.setObject(3, person.value());
            statement.execute();
            List<Edition> held = all(statement.getResultSet(), this::edition);
            statement.getMoreResults();
            List<Member> roles = all(statement.getResultSet(), JdbcCommuniques::member);
            return held.stream().findFirst().map(edition -> new Held(edition, roles));
        });
    }

    private static <T> List<T> all(ResultSet rows, RowMapper<T> mapper) throws SQLException {
        return new RowMapperResultSetExtractor<>(mapper).extractData(rows);
    }

    @Override
    public Optional<Edition> ofText(TextId text) {
        return one("select * from edition where text_id = ?", text.value());
    }

    private Optional<Edition> one(String sql, UUID id) {
        return jdbc.sql(sql).param(id).query(this::edition).optional();
    }

    @Override
    public List<Edition> of(CommuniqueId communique) {
        return jdbc.sql("select * from edition where communique_id = ? order by number desc")
                .param(communique.value())
                .query(this::edition)
                .list();
    }

    @Override
    public List<EditionId> overdue(Instant at) {
        return jdbc.sql("select id from edition where stage = 'APPROVED' and embargo <= ?")
                .param(Timestamp.from(at))
                .query((row, n) -> new EditionId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public void add(Edition edition, Instant since) {
        Identity identity = edition.identity();
        jdbc.sql("""
                        insert into edition (id, communique_id, number, text_id, stage, stage_since)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        identity.id().value(),
                        identity.communique().value(),
                        identity.number(),
                        identity.text().value(),
                        edition.stage().name(),
                        Timestamp.from(since))
                .update();
    }

    @Override
    public <E extends Edition> E save(E edition, Instant since) {
        Columns columns = columns(edition);
        jdbc.sql("""
                        update edition set stage = ?, circulated = ?, submitted = ?, hash = ?, embargo = ?,
                            published_at = ?, reason = ?,
                            stage_since = case when stage = ? then stage_since else ? end
                        where id = ?""")
                .params(
                        edition.stage().name(),
                        edition.identity().circulated(),
                        columns.revision(),
                        columns.hash() == null ? null : columns.hash().hex(),
                        timestamp(columns.embargo()),
                        timestamp(columns.publishedAt()),
                        columns.reason(),
                        edition.stage().name(),
                        Timestamp.from(since),
                        edition.id().value())
                .update();
        return edition;
    }

    @Override
    public Instant since(EditionId id) {
        return jdbc.sql("select stage_since from edition where id = ?")
                .param(id.value())
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private record Columns(
            @Nullable Integer revision,
            @Nullable Hash hash,
            @Nullable Instant embargo,
            @Nullable Instant publishedAt,
            @Nullable String reason) {

        static final Columns NONE = new Columns(null, null, null, null, null);
    }

    private static Columns columns(Edition edition) {
        return switch (edition) {
            case Drafting e -> Columns.NONE;
            case InReview e -> Columns.NONE;
            case Consolidation e -> Columns.NONE;
            case AwaitingApproval e -> new Columns(e.submitted(), e.hash(), null, null, null);
            case Approved e -> new Columns(e.revision(), e.hash(), e.embargo(), null, null);
            case Published e -> new Columns(e.revision(), e.hash(), null, e.at(), null);
            case Superseded e -> new Columns(e.revision(), e.hash(), null, e.publishedAt(), null);
            case Withdrawn e -> new Columns(e.revision(), e.hash(), null, e.publishedAt(), e.reason());
            case Abandoned e -> new Columns(null, null, null, null, e.reason());
        };
    }

    private Edition edition(ResultSet row, int n) throws SQLException {
        Identity identity = new Identity(
                new EditionId(row.getObject("id", UUID.class)),
                new CommuniqueId(row.getObject("communique_id", UUID.class)),
                row.getInt("number"),
                new TextId(row.getObject("text_id", UUID.class)),
                (Integer) row.getObject("circulated"));
        return switch (Stage.valueOf(row.getString("stage"))) {
            case DRAFTING -> new Drafting(identity);
            case IN_REVIEW -> new InReview(identity);
            case CONSOLIDATION -> new Consolidation(identity);
            case AWAITING_APPROVAL -> new AwaitingApproval(identity, row.getInt("submitted"), hash(row));
            case APPROVED -> new Approved(identity, row.getInt("submitted"), hash(row), instant(row, "embargo"));
            case PUBLISHED -> new Published(identity, row.getInt("submitted"), hash(row), instant(row, "published_at"));
            case SUPERSEDED ->
                new Superseded(identity, row.getInt("submitted"), hash(row), instant(row, "published_at"));
            case WITHDRAWN ->
                new Withdrawn(
                        identity,
                        row.getInt("submitted"),
                        hash(row),
                        instant(row, "published_at"),
                        row.getString("reason"));
            case ABANDONED -> new Abandoned(identity, row.getString("reason"));
        };
    }

    private static Hash hash(ResultSet row) throws SQLException {
        return new Hash(row.getString("hash"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
