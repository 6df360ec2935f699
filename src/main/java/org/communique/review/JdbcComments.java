package org.communique.review;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.communique.drafting.EditionId;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Comment.Reply;
import org.communique.review.Disposition.Answer;
import org.communique.review.Said.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcComments implements Comments {

    private static final String OF_EDITION = " c.edition_id = ? ";
    private static final String OF_THREAD =
            " coalesce(c.parent_id, c.id) = (select coalesce(parent_id, id) from comment where id = ?) ";

    private final JdbcClient jdbc;

    JdbcComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Comment comment) {
        Anchor anchor = comment.anchor();
        jdbc.sql("""
                        insert into comment (id, edition_id, revision, block_id, paragraph, words_from, words_to, seen_by, kind,
                            author_id, on_behalf_of, organization_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        comment.id().value(),
                        comment.edition().value(),
                        comment.revision(),
                        anchor == null ? null : anchor.block().value(),
                        anchor == null ? null : anchor.paragraph(),
                        anchor == null ? null : anchor.words().from(),
                        anchor == null ? null : anchor.words().to(),
                        comment.seenBy().name(),
                        comment.kind().name(),
                        comment.author().person().value(),
                        value(comment.author().onBehalfOf()),
                        value(comment.author().organization()),
                        Timestamp.from(comment.at()))
                .update();
        if (comment.proposal() != null) {
            add(comment.id(), comment.proposal());
        }
        keep(comment.id(), 0, comment.wordings().getFirst());
    }

    private void add(CommentId id, Proposal proposal) {
        jdbc.sql("insert into proposal (comment_id, operation, base, wording) values (?, ?, ?::json, ?::json)")
                .params(
                        id.value(),
                        proposal.operation().name(),
                        OneBlock.kept(proposal.base()),
                        proposal.wording() == null ? null : OneBlock.kept(proposal.wording()))
                .update();
    }

    @Override
    public void reply(Comment to, Reply reply) {
        jdbc.sql("""
                        insert into comment (id, edition_id, revision, seen_by, parent_id, author_id, on_behalf_of, organization_id, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        reply.id().value(),
                        to.edition().value(),
                        to.revision(),
                        to.seenBy().name(),
                        to.id().value(),
                        reply.author().person().value(),
                        value(reply.author().onBehalfOf()),
                        value(reply.author().organization()),
                        Timestamp.from(reply.at()))
                .update();
        keep(reply.id(), 0, reply.wordings().getFirst());
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }

    private boolean keep(CommentId id, int number, Wording wording) {
        return jdbc.sql("""
                                insert into comment_wording (comment_id, number, body, at, vector)
                                select c.id, ?, said.body, ?, words_vector(u.language, words_said(said.body, p.wording))
                                from comment c join edition e on e.id = c.edition_id join communique u on u.id = e.communique_id
                                    left join proposal p on p.comment_id = c.id cross join (values (?)) as said (body)
                                where c.id = ? on conflict do nothing""")
                        .params(number, Timestamp.from(wording.at()), wording.words(), id.value())
                        .update()
                == 1;
    }

    @Override
    public Optional<Comment> find(CommentId id) {
        return read(OF_THREAD, id.value()).stream().findFirst();
    }

    @Override
    public List<Comment> of(EditionId edition) {
        return read(OF_EDITION, edition.value());
    }

    @Override
    public Map<EditionId, Integer> open(Collection<EditionId> editions) {
        Map<EditionId, Integer> open = new HashMap<>();
        jdbc.sql("""
                        select edition_id, count(*) from comment c
                        where edition_id = any(?) and parent_id is null and seen_by = 'ALL'
                            and not exists (select from comment_withdrawn where comment_id = c.id)
                            and not exists (select from disposition where comment_id = c.id)
                        group by edition_id""")
                .param(editions.stream().map(EditionId::value).toArray(UUID[]::new))
                .query(row -> {
                    open.put(new EditionId(row.getObject("edition_id", UUID.class)), row.getInt("count"));
                });
        return open;
    }

    @Override
    public boolean reword(Said seen, Wording wording) {
        return keep(seen.id(), seen.wordings().size(), wording);
    }

    @Override
    public boolean withdraw(CommentId id, Instant at) {
        return jdbc.sql("insert into comment_withdrawn (comment_id, at) values (?, ?) on conflict do nothing")
                        .params(id.value(), Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public void support(CommentId id, Support support) {
        jdbc.sql("""
                        insert into support (comment_id, organization_id, side, person_id, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        support.organization().value(),
                        support.side().name(),
                        support.by().value(),
                        value(support.onBehalfOf()),
                        Timestamp.from(support.at()))
                .update();
    }

    @Override
    public boolean dispose(Comment seen, Disposition disposition) {
        return jdbc.sql("""
                                insert into disposition (comment_id, number, outcome, reason, result, person_id, at)
                                values (?, ?, ?, ?, ?::json, ?, ?) on conflict do nothing""")
                        .params(
                                seen.id().value(),
                                seen.dispositions().size(),
                                disposition.outcome().name(),
                                disposition.reason(),
                                disposition.result() == null ? null : OneBlock.kept(disposition.result()),
                                disposition.by().value(),
                                Timestamp.from(disposition.at()))
                        .update()
                == 1;
    }

    @Override
    public void answer(CommentId id, Answer answer) {
        jdbc.sql("insert into disposition_answer (comment_id, reaction, body, person_id, at) values (?, ?, ?, ?, ?)")
                .params(
                        id.value(),
                        answer.reaction().name(),
                        answer.words(),
                        answer.by().value(),
                        Timestamp.from(answer.at()))
                .update();
    }

    /** Comments, oldest first, with all that belongs to them. */
    private List<Comment> read(String which, UUID id) {
        JdbcCommentRows.Belonging belonging = new JdbcCommentRows.Belonging(
                belonging(said("c.parent_id is not null and" + which), id, JdbcCommentRows::reply, "parent_id"),
                belonging("""
                        select distinct on (s.comment_id, s.organization_id) s.* from support s
                        join comment c on c.id = s.comment_id where %s
                        order by s.comment_id, s.organization_id, s.id desc""".formatted(which), id, JdbcCommentRows::support, "comment_id"),
                belonging("""
                        select d.* from disposition d join comment c on c.id = d.comment_id where %s
                        order by d.number""".formatted(which), id, JdbcCommentRows::disposition, "comment_id"),
                belonging("""
                        select a.* from disposition_answer a join comment c on c.id = a.comment_id where %s
                        order by a.id""".formatted(which), id, JdbcCommentRows::answer, "comment_id"));
        return jdbc.sql(said("c.parent_id is null and" + which))
                .param(id)
                .query((row, n) -> JdbcCommentRows.comment(row, belonging))
                .list();
    }

    private static String said(String which) {
        return """
                select c.*, w.bodies, w.ats, x.at as withdrawn_at, p.operation, p.base, p.wording
                from comment c
                join lateral (
                    select array_agg(body order by number) as bodies, array_agg(at order by number) as ats
                    from comment_wording where comment_id = c.id) w on true
                left join comment_withdrawn x on x.comment_id = c.id
                left join proposal p on p.comment_id = c.id
                where %s order by c.at, c.id""".formatted(which);
    }

    private <T> Map<CommentId, List<T>> belonging(String sql, UUID id, RowMapper<T> mapper, String column) {
        Map<CommentId, List<T>> all = new HashMap<>();
        jdbc.sql(sql).param(id).query(row -> {
            T one = mapper.mapRow(row, 0);
            all.computeIfAbsent(new CommentId(row.getObject(column, UUID.class)), comment -> new ArrayList<>())
                    .add(one);
        });
        return all;
    }
}
