package org.communique.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.drafting.text.BlockId;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Disposition.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComments implements Comments {

    private static final String COMMENT = """
            select c.*, d.outcome, d.reason, d.person_id as disposed_by, d.at as disposed_at
            from comment c left join disposition d on d.comment_id = c.id
            """;

    private final JdbcClient jdbc;

    JdbcComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Comment comment) {
        jdbc.sql("""
                        insert into comment (id, edition_id, revision, block_id, quote, kind, author_id, organization_id, body, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment.id().value(),
                        comment.edition().value(),
                        comment.revision(),
                        comment.block() == null ? null : comment.block().value(),
                        comment.quote(),
                        comment.kind().name(),
                        comment.author().value(),
                        comment.organization() == null
                                ? null
                                : comment.organization().value(),
                        comment.words(),
                        Timestamp.from(comment.at()))
                .update();
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return jdbc.sql(COMMENT + " where c.id = ?")
                .param(id.value())
                .query(this::comment)
                .optional();
    }

    @Override
    public List<Comment> of(EditionId edition) {
        return jdbc.sql(COMMENT + " where c.edition_id = ? order by c.at, c.id")
                .param(edition.value())
                .query(this::comment)
                .list();
    }

    @Override
    public boolean dispose(CommentId id, Disposition disposition) {
        return jdbc.sql("""
                                insert into disposition (comment_id, outcome, reason, person_id, at) values (?, ?, ?, ?, ?)
                                on conflict do nothing""")
                        .params(
                                id.value(),
                                disposition.outcome().name(),
                                disposition.reason(),
                                disposition.by().value(),
                                Timestamp.from(disposition.at()))
                        .update()
                == 1;
    }

    private Comment comment(ResultSet row, int n) throws SQLException {
        UUID organization = row.getObject("organization_id", UUID.class);
        @Nullable String block = row.getString("block_id");
        return new Comment(
                new CommentId(row.getObject("id", UUID.class)),
                new EditionId(row.getObject("edition_id", UUID.class)),
                (Integer) row.getObject("revision"),
                block == null ? null : new BlockId(block),
                row.getString("quote"),
                Comment.Kind.valueOf(row.getString("kind")),
                new PersonId(row.getObject("author_id", UUID.class)),
                organization == null ? null : new OrganizationId(organization),
                row.getString("body"),
                row.getTimestamp("at").toInstant(),
                disposition(row));
    }

    private static @Nullable Disposition disposition(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Disposition(
                        Outcome.valueOf(outcome),
                        row.getString("reason"),
                        new PersonId(row.getObject("disposed_by", UUID.class)),
                        row.getTimestamp("disposed_at").toInstant());
    }
}
