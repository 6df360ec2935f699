package org.communique.coediting;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communique.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTexts implements Texts {

    /** One statement for all steps, however many there are. */
    private static final String INSERTION = """
            insert into text_step (text_id, version, step, actor_id, client, batch, at)
            select ?, version, step::json, actor_id, client, batch, at
            from unnest(?::int[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                as steps (version, step, actor_id, client, batch, at)""";

    private static final int SCHEMA_VERSION = 1;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcTexts(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    public Optional<Snapshot> snapshot(TextId id, int version) {
        return jdbc.sql("""
                        select version, doc, authors from text_snapshot
                        where text_id = ? and version <= ? order by version desc limit 1""")
                .params(id.value(), version)
                .query((row, n) -> new Snapshot(row.getInt("version"), row.getString("doc"), row.getString("authors")))
                .optional();
    }

    @Override
    public void keep(TextId id, Snapshot snapshot, @Nullable PersonId writer, Instant at) {
        jdbc.sql("""
                        insert into text_snapshot (text_id, version, schema_version, doc, authors, actor_id, at)
                        values (?, ?, ?, ?::jsonb, ?::json, ?, ?) on conflict do nothing""")
                .params(
                        id.value(),
                        snapshot.version(),
                        SCHEMA_VERSION,
                        snapshot.doc(),
                        snapshot.authors(),
                        writer == null ? null : writer.value(),
                        Timestamp.from(at))
                .update();
    }

    @Override
    public List<Step> steps(TextId id, int after, int upTo) {
        return jdbc.sql("select * from text_step where text_id = ? and version > ? and version <= ? order by version")
                .params(id.value(), after, upTo)
                .query(JdbcTexts::step)
                .list();
    }

    @Override
    public long charactersAfter(TextId id, int version) {
        return jdbc.sql("select coalesce(sum(length(step::text)), 0) from text_step where text_id = ? and version > ?")
                .params(id.value(), version)
                .query(Long.class)
                .single();
    }

    @Override
    public void add(TextId id, List<Step> steps) {
        try {
            template.update(connection -> insertion(connection, id, steps));
        } catch (DuplicateKeyException taken) {
            throw new VersionTaken(id, taken);
        }
    }

    @Override
    public boolean addWhile(Map<PersonId, Grounds> grounds, TextId id, List<Step> steps) {
        try {
            return Boolean.TRUE.equals(template.query(
                    connection -> insertionWhile(connection, grounds, id, steps),
                    row -> row.next() && row.getBoolean("same")));
        } catch (DuplicateKeyException taken) {
            throw new VersionTaken(id, taken);
        }
    }

    private static PreparedStatement insertionWhile(
            Connection connection, Map<PersonId, Grounds> grounds, TextId id, List<Step> steps) throws SQLException {
        PreparedStatement insert = connection.prepareStatement("""
                with still as materialized (select writing_grounds(?, ?) = ? as same),
                added as (%s cross join still where still.same)
                select same from still""".formatted(INSERTION));
        insert.setObject(1, id.value());
        Object[] persons = grounds.keySet().stream().map(PersonId::value).toArray();
        Object[] expected = grounds.values().stream().map(Grounds::value).toArray();
        insert.setArray(2, connection.createArrayOf("uuid", persons));
        insert.setArray(3, connection.createArrayOf("text", expected));
        fill(insert, 4, id, steps);
        return insert;
    }

    private static PreparedStatement insertion(Connection connection, TextId id, List<Step> steps) throws SQLException {
        PreparedStatement insert = connection.prepareStatement(INSERTION);
        fill(insert, 1, id, steps);
        return insert;
    }

    private static void fill(PreparedStatement insert, int first, TextId id, List<Step> steps) throws SQLException {
        Connection connection = insert.getConnection();
        Object[] versions = steps.stream().map(Step::version).toArray();
        Object[] jsons = steps.stream().map(Step::json).toArray();
        Object[] writers = steps.stream().map(step -> step.writer().value()).toArray();
        Object[] clients = steps.stream().map(Step::client).toArray();
        Object[] batches = steps.stream().map(Step::batch).toArray();
        Object[] times = steps.stream().map(step -> Timestamp.from(step.at())).toArray();
        insert.setObject(first, id.value());
        insert.setArray(first + 1, connection.createArrayOf("int4", versions));
        insert.setArray(first + 2, connection.createArrayOf("text", jsons));
        insert.setArray(first + 3, connection.createArrayOf("uuid", writers));
        insert.setArray(first + 4, connection.createArrayOf("text", clients));
        insert.setArray(first + 5, connection.createArrayOf("text", batches));
        insert.setArray(first + 6, connection.createArrayOf("timestamptz", times));
    }

    @Override
    public boolean knows(TextId id, String batch, int after) {
        return jdbc.sql("select exists (select from text_step where text_id = ? and version > ? and batch = ?)")
                .params(id.value(), after, batch)
                .query(Boolean.class)
                .single();
    }

    @Override
    public void wrote(TextId id, PersonId writer, Instant at) {
        jdbc.sql("insert into text_writer (text_id, actor_id, since) values (?, ?, ?) on conflict do nothing")
                .params(id.value(), writer.value(), Timestamp.from(at))
                .update();
    }

    @Override
    public Set<PersonId> writers(TextId id) {
        return jdbc
                .sql("select actor_id from text_writer where text_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<TextId> writtenBy(PersonId writer, Set<TextId> texts) {
        return jdbc
                .sql("select text_id from text_writer where actor_id = ? and text_id = any(?)")
                .params(writer.value(), values(texts))
                .query(UUID.class)
                .list()
                .stream()
                .map(TextId::new)
                .collect(Collectors.toSet());
    }

    @Override
    public List<End> ends(Set<TextId> texts) {
        return jdbc.sql("""
                        select asked.text_id, greatest(step.version, snapshot.version) as version,
                            coalesce(step.at, snapshot.at) as at
                        from unnest(?::uuid[]) as asked (text_id)
                        join lateral (select version, at from text_snapshot where text_id = asked.text_id
                            order by version desc limit 1) snapshot on true
                        left join lateral (select version, at from text_step where text_id = asked.text_id
                            order by version desc limit 1) step on true""")
                .param(values(texts))
                .query((row, n) -> new End(
                        new TextId(row.getObject("text_id", UUID.class)),
                        row.getInt("version"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static UUID[] values(Set<TextId> texts) {
        return texts.stream().map(TextId::value).toArray(UUID[]::new);
    }

    @Override
    public Optional<Instant> lastWritten(TextId id, PersonId writer) {
        return jdbc.sql("""
                        select at from text_step where text_id = ? and actor_id = ?
                        order by version desc limit 1""")
                .params(id.value(), writer.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public List<Run> runs(TextId id) {
        return jdbc.sql("""
                        with told as (
                            -- What the authority does by itself comes as a whole, unless it mends behind a batch.
                            select version, 1 as steps, actor_id, at, first_value(client) over
                                (partition by at order by version) = :authority as whole
                            from text_step where text_id = :text
                            union all
                            select version, 0, actor_id, at, true
                            from text_snapshot where text_id = :text and actor_id is not null),
                        marked as (
                            select *, case when actor_id is distinct from lag(actor_id) over in_order
                                    or at - lag(at) over in_order > interval '2 minutes'
                                    or at <> lag(at) over in_order and (whole or lag(whole) over in_order)
                                then 1 else 0 end as new
                            from told window in_order as (order by version, steps desc)),
                        numbered as (select *, sum(new) over (order by version, steps desc) as run from marked)
                        select max(version) as version, sum(steps) as steps, actor_id, min(at) as since, max(at) as at,
                            bool_or(whole) as whole
                        from numbered group by run, actor_id order by run""")
                .param("text", id.value())
                .param("authority", Step.AUTHORITY)
                .query(JdbcTexts::run)
                .list();
    }

    private static Run run(ResultSet row, int n) throws SQLException {
        return new Run(
                row.getInt("version"),
                row.getInt("steps"),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("whole"));
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(
                row.getInt("version"),
                row.getString("step"),
                new PersonId(row.getObject("actor_id", UUID.class)),
                row.getString("client"),
                row.getString("batch"),
                row.getTimestamp("at").toInstant());
    }
}
