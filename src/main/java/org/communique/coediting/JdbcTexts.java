package org.communique.coediting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.communique.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTexts implements Texts {

    private static final int SCHEMA_VERSION = 1;

    private final JdbcClient jdbc;

    JdbcTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<LiveText> newest(TextId id) {
        return jdbc.sql("select * from text_snapshot where text_id = ? order by version desc limit 1")
                .param(id.value())
                .query(this::text)
                .optional();
    }

    @Override
    public boolean add(LiveText text) {
        return jdbc.sql("""
                                insert into text_snapshot (text_id, version, schema_version, doc, actor_id, at)
                                values (?, ?, ?, ?::jsonb, ?, ?) on conflict do nothing""")
                        .params(
                                text.id().value(),
                                text.version(),
                                SCHEMA_VERSION,
                                text.doc(),
                                text.writer() == null ? null : text.writer().value(),
                                Timestamp.from(text.savedAt()))
                        .update()
                == 1;
    }

    @Override
    public Set<PersonId> writers(TextId id) {
        return jdbc
                .sql("select distinct actor_id from text_snapshot where text_id = ? and actor_id is not null")
                .param(id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }

    private LiveText text(ResultSet row, int n) throws SQLException {
        UUID writer = row.getObject("actor_id", UUID.class);
        return new LiveText(
                new TextId(row.getObject("text_id", UUID.class)),
                row.getInt("version"),
                row.getString("doc"),
                writer == null ? null : new PersonId(writer),
                row.getTimestamp("at").toInstant());
    }
}
