package org.communique.publication;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.Hash;
import org.communique.drafting.text.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPublications implements Publications {

    private static final long NUMBERS = 0x6e756d62657273L;

    private final JdbcClient jdbc;

    JdbcPublications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Publication publication) {
        Text text = publication.text();
        jdbc.sql("""
                        insert into publication (edition_id, slug, edition, number, title, meeting_line, language, starts_on,
                            ends_on, city, country, hash, text, html, published_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        publication.id().value(),
                        publication.slug(),
                        publication.edition(),
                        publication.number(),
                        text.title(),
                        text.meetingLine(),
                        text.language(),
                        Date.valueOf(publication.startsOn()),
                        Date.valueOf(publication.endsOn()),
                        publication.city(),
                        publication.country(),
                        publication.hash().hex(),
                        text.canonical(),
                        publication.html(),
                        Timestamp.from(publication.publishedAt()))
                .update();
    }

    @Override
    public List<Listed> newestOfEach(int most) {
        return jdbc.sql("""
                        select slug, edition, number, title, meeting_line, language, hash, published_at from publication p
                        where edition = (select max(edition) from publication where slug = p.slug)
                        order by published_at desc limit ?""").param(most).query(this::listed).list();
    }

    private Listed listed(ResultSet row, int n) throws SQLException {
        return new Listed(
                row.getString("slug"),
                row.getInt("edition"),
                row.getString("number"),
                row.getString("title"),
                row.getString("meeting_line"),
                row.getString("language"),
                new Hash(row.getString("hash")),
                row.getTimestamp("published_at").toInstant());
    }

    @Override
    public List<Publication> at(String slug) {
        return jdbc.sql("select * from publication where slug = ? order by edition desc")
                .param(slug)
                .query(this::publication)
                .list();
    }

    @Override
    public String nextNumber(int year) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(NUMBERS)
                .query((row, n) -> true)
                .single();
        int count = jdbc.sql("select count(*) from publication where number like ?")
                .param(year + "/%")
                .query(Integer.class)
                .single();
        return year + "/" + (count + 1);
    }

    private Publication publication(ResultSet row, int n) throws SQLException {
        return new Publication(
                new EditionId(row.getObject("edition_id", UUID.class)),
                row.getString("slug"),
                row.getInt("edition"),
                row.getString("number"),
                row.getDate("starts_on").toLocalDate(),
                row.getDate("ends_on").toLocalDate(),
                row.getString("city"),
                row.getString("country"),
                new Hash(row.getString("hash")),
                Text.read(row.getString("text")),
                row.getString("html"),
                row.getTimestamp("published_at").toInstant());
    }
}
