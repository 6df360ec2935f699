package org.communique.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcEntries implements Entries {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int AT_ONCE = 1_000;
    private static final long ONE_WRITER = 0x7265636f7264L;

    private final JdbcClient jdbc;

    JdbcEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Entry append(Act act, Now now) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(ONE_WRITER)
                .query((row, n) -> true)
                .single();
        Entry entry = asIfAppended(act, now);
        insert(entry);
        return entry;
    }

    @Override
    public Entry asIfAppended(Act act, Now now) {
        Entry last = jdbc.sql("select * from record order by number desc limit 1")
                .query(this::entry)
                .optional()
                .orElse(null);
        return Chain.link(last, act, now.instant());
    }

    private void insert(Entry entry) {
        Act act = entry.act();
        jdbc.sql("""
                        insert into record (number, at, deed, who, on_behalf_of, communique_id, edition_id, facts, previous, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?::json, ?, ?)""")
                .params(
                        entry.number(),
                        Timestamp.from(entry.at()),
                        act.deed().name(),
                        act.who(),
                        act.onBehalfOf(),
                        act.communique(),
                        act.edition(),
                        JSON.writeValueAsString(act.facts()),
                        entry.previous(),
                        entry.hash())
                .update();
    }

    @Override
    public List<Entry> ofCommunique(UUID communique) {
        return jdbc.sql("select * from record where communique_id = ? order by number")
                .param(communique)
                .query(this::entry)
                .list();
    }

    @Override
    public Set<UUID> who(UUID communique, Deed deed) {
        return jdbc.sql("select distinct who from record where communique_id = ? and deed = ? and who is not null")
                .params(communique, deed.name())
                .query(UUID.class)
                .set();
    }

    @Override
    public Set<UUID> where(UUID who, Deed deed, Set<UUID> communiques) {
        return jdbc.sql(
                        "select distinct communique_id from record where communique_id = any(?) and deed = ? and who = ?")
                .params(communiques.toArray(UUID[]::new), deed.name(), who)
                .query(UUID.class)
                .set();
    }

    @Override
    public void inOrder(Consumer<Entry> reader) {
        try (var rows =
                jdbc.sql("select * from record order by number").withFetchSize(AT_ONCE).query(this::entry).stream()) {
            rows.forEach(reader);
        }
    }

    private Entry entry(ResultSet row, int n) throws SQLException {
        Map<String, String> facts =
                JSON.readValue(row.getString("facts"), new TypeReference<LinkedHashMap<String, String>>() {});
        Act act = new Act(
                Deed.valueOf(row.getString("deed")),
                row.getObject("who", UUID.class),
                row.getObject("on_behalf_of", UUID.class),
                row.getObject("communique_id", UUID.class),
                row.getObject("edition_id", UUID.class),
                facts);
        return new Entry(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                act,
                row.getString("previous"),
                row.getString("hash"));
    }
}
