package org.communique.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcNotices implements Notices {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Notice notice, boolean waits) {
        jdbc.sql("""
                        insert into notice (id, person_id, communique_id, kind, facts, at, mail_id, waits)
                        values (?, ?, ?, ?, ?::json, ?, ?, ?)""")
                .params(
                        notice.id(),
                        notice.person(),
                        notice.communique(),
                        notice.told().name(),
                        JSON.writeValueAsString(notice.facts()),
                        Timestamp.from(notice.at()),
                        notice.mail() == null ? null : notice.mail().value(),
                        waits)
                .update();
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return jdbc.sql("select * from notice where id = ?")
                .param(id)
                .query(this::notice)
                .optional();
    }

    @Override
    public List<Notice> in(MailId mail) {
        return jdbc.sql("select * from notice where mail_id = ? order by at, id")
                .param(mail.value())
                .query(this::notice)
                .list();
    }

    @Override
    public Map<UUID, Instant> waitingForADigest() {
        Map<UUID, Instant> since = new LinkedHashMap<>();
        jdbc.sql("select person_id, min(at) from notice where waits group by person_id order by person_id")
                .query(row -> {
                    since.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return since;
    }

    @Override
    public void putInto(MailId digest, UUID person) {
        jdbc.sql("update notice set waits = false, mail_id = ? where person_id = ? and waits")
                .params(digest.value(), person)
                .update();
    }

    @Override
    public List<Notice> of(UUID person, int most) {
        return jdbc.sql("select * from notice where person_id = ? order by at desc limit ?")
                .params(person, most)
                .query(this::notice)
                .list();
    }

    @Override
    public void markSeen(Collection<UUID> notices) {
        jdbc.sql("update notice set seen_at = now() where id = any(?) and seen_at is null")
                .param(notices.toArray(UUID[]::new))
                .update();
    }

    private Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("communique_id", UUID.class),
                Told.valueOf(row.getString("kind")),
                JSON.readValue(row.getString("facts"), new TypeReference<LinkedHashMap<String, String>>() {}),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("seen_at") != null,
                Optional.ofNullable(row.getObject("mail_id", UUID.class))
                        .map(MailId::new)
                        .orElse(null));
    }
}
