package org.communique.drafting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communique.drafting.Revision.Occasion;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Text;
import org.communique.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRevisions implements Revisions {

    private static final int MOST_CHARACTERS = 8_000_000;

    private final JdbcClient jdbc;

    /** What is frozen never changes, and everybody in a room reads it again and again. */
    private final Cache<Hash, Text> read = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Hash hash, Text text) -> text.canonical().length())
            .build();

    JdbcRevisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Revision add(Revision revision) {
        jdbc.sql("""
                        insert into revision (edition_id, number, occasion, hash, text, made_by, made_at, text_version)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        revision.edition().value(),
                        revision.number(),
                        revision.occasion().name(),
                        revision.hash().hex(),
                        revision.text().canonical(),
                        revision.madeBy() == null ? null : revision.madeBy().value(),
                        Timestamp.from(revision.madeAt()),
                        revision.textVersion())
                .update();
        jdbc.sql("""
                        insert into revision_words (edition_id, revision, place, block_id, paragraph, words, vector)
                        select ?, ?, place, block_id, paragraph, words, words_vector(?, words) from words_of(?::json)""")
                .params(
                        revision.edition().value(),
                        revision.number(),
                        revision.text().language(),
                        revision.text().body().canonical())
                .update();
        return revision;
    }

    @Override
    public Optional<Revision> find(EditionId edition, int number) {
        return jdbc.sql("select * from revision where edition_id = ? and number = ?")
                .params(edition.value(), number)
                .query(this::revision)
                .optional();
    }

    @Override
    public List<Revision> of(EditionId edition) {
        return jdbc.sql("select * from revision where edition_id = ? order by number")
                .param(edition.value())
                .query(this::revision)
                .list();
    }

    @Override
    public List<Frozen> frozen(Collection<EditionId> editions) {
        return jdbc.sql("""
                        select edition_id, number, occasion, text_version from revision where edition_id = any(?)
                        order by edition_id, number""")
                .param(values(editions))
                .query((row, n) -> new Frozen(
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        row.getInt("number"),
                        Occasion.valueOf(row.getString("occasion")),
                        (Integer) row.getObject("text_version")))
                .list();
    }

    @Override
    public Map<EditionId, Frame> frames(Map<EditionId, Integer> numbers) {
        List<EditionId> editions = List.copyOf(numbers.keySet());
        Map<EditionId, Frame> frames = new HashMap<>();
        jdbc.sql("""
                        select edition_id, title, "meetingLine", listed.names, listed.countries
                        from unnest(?::uuid[], ?::int[]) as asked (edition, number)
                        join revision r on r.edition_id = edition and r.number = asked.number
                        cross join lateral json_to_record(r.text::json)
                            as text (title text, "meetingLine" text, participants json)
                        cross join lateral (select array_agg(one ->> 'name' order by place) as names,
                                array_agg(one ->> 'country' order by place) as countries
                            from json_array_elements(participants) with ordinality as listed (one, place)) listed""")
                .params(values(editions), editions.stream().map(numbers::get).toArray(Integer[]::new))
                .query(row -> {
                    frames.put(
                            new EditionId(row.getObject("edition_id", UUID.class)),
                            new Frame(
                                    row.getString("title"),
                                    row.getString("meetingLine"),
                                    JdbcCommuniques.participants(row)));
                });
        return frames;
    }

    private static UUID[] values(Collection<EditionId> editions) {
        return editions.stream().map(EditionId::value).toArray(UUID[]::new);
    }

    @Override
    public int nextNumber(EditionId edition) {
        return jdbc.sql("select coalesce(max(number) + 1, 0) from revision where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }

    private Revision revision(ResultSet row, int n) throws SQLException {
        UUID madeBy = row.getObject("made_by", UUID.class);
        Hash hash = new Hash(row.getString("hash"));
        String canonical = row.getString("text");
        return new Revision(
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("number"),
                Occasion.valueOf(row.getString("occasion")),
                hash,
                read.get(hash, unread -> Text.read(canonical)),
                madeBy == null ? null : new PersonId(madeBy),
                row.getTimestamp("made_at").toInstant(),
                (Integer) row.getObject("text_version"));
    }
}
