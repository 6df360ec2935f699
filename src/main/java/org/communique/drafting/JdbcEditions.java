package org.communique.drafting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.communique.coediting.Grounds;
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
    public Optional<Staffed> hold(TextId text, Set<PersonId> persons, @Nullable Duration patience) {
        String first = patience == null ? "" : "set local lock_timeout = " + patience.toMillis() + ";";
        return Optional.ofNullable(
                staffed(first, Map.of(text, persons), patience == null ? "for share" : "for share nowait")
                        .get(text));
    }

    @Override
    public Map<PersonId, Grounds> writingGrounds(TextId text, Set<PersonId> persons) {
        List<PersonId> asked = List.copyOf(persons);
        Object[] values = asked.stream().map(PersonId::value).toArray();
        List<String> grounds = statements.query(
                connection -> {
                    PreparedStatement ask = connection.prepareStatement("select unnest(writing_grounds(?, ?))");
                    ask.setObject(1, text.value());
                    ask.setArray(2, connection.createArrayOf("uuid", values));
                    return ask;
                },
                (row, at) -> row.getString(1));
        return IntStream.range(0, asked.size())
                .boxed()
                .collect(Collectors.toMap(asked::get, n -> new Grounds(grounds.get(n))));
    }

    @Override
    public Map<TextId, Staffed> staffed(Map<TextId, Set<PersonId>> persons) {
        return staffed("", persons, "");
    }

    /**
     * All on one way there and back. Where the first waits for an edition, the second sees what was done
     * meanwhile.
     */
    private Map<TextId, Staffed> staffed(String first, Map<TextId, Set<PersonId>> persons, String held) {
        String all = """
                %s
                select * from edition where text_id = any(?) %s;
                select asked.text_id, p.id as person_id, p.administrator, p.starts_communiques, p.disabled,
                    m.role, m.organization_id, m.head
                from unnest(?::uuid[], ?::uuid[]) as asked (text_id, person_id)
                join person p on p.id = asked.person_id
                join edition e on e.text_id = asked.text_id
                left join member m on m.communique_id = e.communique_id and m.person_id = p.id
                order by m.role""".formatted(first, held);
        List<UUID> askedTexts = new ArrayList<>();
        List<UUID> askedPersons = new ArrayList<>();
        persons.forEach((text, some) -> some.forEach(person -> {
            askedTexts.add(text.value());
            askedPersons.add(person.value());
        }));
        return statements.execute(all, (PreparedStatement statement) -> {
            Connection connection = statement.getConnection();
            Object[] texts = persons.keySet().stream().map(TextId::value).toArray();
            statement.setArray(1, connection.createArrayOf("uuid", texts));
            statement.setArray(2, connection.createArrayOf("uuid", askedTexts.toArray()));
            statement.setArray(3, connection.createArrayOf("uuid", askedPersons.toArray()));
            if (!statement.execute()) {
                statement.getMoreResults();
            }
            List<Edition> editions = all(statement.getResultSet(), this::edition);
            statement.getMoreResults();
            Map<TextId, Map<PersonId, Part>> parts = new HashMap<>();
            all(
                    statement.getResultSet(),
                    (row, at) -> parts.computeIfAbsent(
                                    new TextId(row.getObject("text_id", UUID.class)), text -> new HashMap<>())
                            .merge(
                                    new PersonId(row.getObject("person_id", UUID.class)),
                                    part(row, at),
                                    JdbcEditions::both));
            return editions.stream()
                    .collect(Collectors.toMap(
                            Edition::text,
                            edition -> new Staffed(edition, parts.getOrDefault(edition.text(), Map.of()))));
        });
    }

    private static Part part(ResultSet row, int n) throws SQLException {
        return new Part(
                row.getString("role") == null ? List.of() : List.of(JdbcCommuniques.member(row, n)),
                row.getBoolean("administrator"),
                row.getBoolean("starts_communiques"),
                row.getBoolean("disabled"));
    }

    /** Somebody with more than one role comes in more than one row. */
    private static Part both(Part one, Part other) {
        List<Member> roles =
                Stream.concat(one.roles().stream(), other.roles().stream()).toList();
        return new Part(roles, one.administrator(), one.startsCommuniques(), one.disabled());
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
    public Map<CommuniqueId, Stands> newest(Collection<CommuniqueId> communiques) {
        return jdbc
                .sql("""
                        select distinct on (communique_id) * from edition where communique_id = any(?)
                        order by communique_id, number desc""")
                .param(communiques.stream().map(CommuniqueId::value).toArray(UUID[]::new))
                .query((row, n) -> new Stands(edition(row, n), instant(row, "stage_since")))
                .list()
                .stream()
                .collect(Collectors.toMap(stands -> stands.edition().identity().communique(), stands -> stands));
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
