package org.communique.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
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

    private final JdbcClient jdbc;

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
    public int nextNumber(EditionId edition) {
        return jdbc.sql("select coalesce(max(number) + 1, 0) from revision where edition_id = ?")
                .param(edition.value())
                .query(Integer.class)
                .single();
    }

    private Revision revision(ResultSet row, int n) throws SQLException {
        UUID madeBy = row.getObject("made_by", UUID.class);
        return new Revision(
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getInt("number"),
                Occasion.valueOf(row.getString("occasion")),
                new Hash(row.getString("hash")),
                Text.read(row.getString("text")),
                madeBy == null ? null : new PersonId(madeBy),
                row.getTimestamp("made_at").toInstant(),
                (Integer) row.getObject("text_version"));
    }
}
