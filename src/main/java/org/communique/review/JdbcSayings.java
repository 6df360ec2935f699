package org.communique.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.EditionId;
import org.communique.drafting.Excerpt;
import org.communique.drafting.SearchedFor;
import org.communique.people.OrganizationId;
import org.communique.people.PersonId;
import org.communique.review.Comment.SeenBy;
import org.communique.review.Said.Author;
import org.communique.review.Shown.Utterance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcSayings implements Sayings {

    private final JdbcClient jdbc;

    JdbcSayings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ranked> find(SearchedFor asked, Collection<Spoken> about) {
        return jdbc.sql("""
                        with asked as materialized (
                            select language, words_asked(language, :words) as query
                            from unnest(:languages::text[]) as language)
                        select c.id, c.edition_id, p.id as comment_id, ts_rank_cd(w.vector, a.query, 1) as rank,
                            c.author_id, c.organization_id, c.at, c.revision, c.seen_by, cx.at is not null as withdrawn,
                            p.author_id as p_author_id, p.organization_id as p_organization_id, p.at as p_at,
                            p.revision as p_revision, p.seen_by as p_seen_by, px.at is not null as p_withdrawn
                        from asked a
                        join comment_wording w on w.vector @@ a.query
                        join comment c on c.id = w.comment_id
                        join unnest(:editions::uuid[], :editionsIn::text[]) as e (edition_id, language)
                            on e.edition_id = c.edition_id and e.language = a.language
                        join comment p on p.id = coalesce(c.parent_id, c.id)
                        left join comment_withdrawn cx on cx.comment_id = c.id
                        left join comment_withdrawn px on px.comment_id = p.id
                        where not exists
                            (select from comment_wording later where later.comment_id = c.id and later.number > w.number)
                        order by rank desc, c.at desc, c.id""")
                .param("words", asked.words())
                .param(
                        "languages",
                        about.stream()
                                .map(spoken -> spoken.language().toLanguageTag())
                                .distinct()
                                .toArray(String[]::new))
                .param(
                        "editions",
                        about.stream().map(spoken -> spoken.edition().value()).toArray(UUID[]::new))
                .param(
                        "editionsIn",
                        about.stream()
                                .map(spoken -> spoken.language().toLanguageTag())
                                .toArray(String[]::new))
                .query((row, n) -> new Ranked(
                        new Utterance(
                                new CommentId(row.getObject("id", UUID.class)),
                                new EditionId(row.getObject("edition_id", UUID.class)),
                                spoken(row, ""),
                                new CommentId(row.getObject("comment_id", UUID.class)),
                                spoken(row, "p_")),
                        row.getDouble("rank")))
                .list();
    }

    private static Shown.Spoken spoken(ResultSet row, String whose) throws SQLException {
        UUID organization = row.getObject(whose + "organization_id", UUID.class);
        return new Shown.Spoken(
                new Author(
                        new PersonId(row.getObject(whose + "author_id", UUID.class)),
                        null,
                        organization == null ? null : new OrganizationId(organization)),
                row.getTimestamp(whose + "at").toInstant(),
                (Integer) row.getObject(whose + "revision"),
                SeenBy.valueOf(row.getString(whose + "seen_by")),
                row.getBoolean(whose + "withdrawn"));
    }

    @Override
    public List<Place> places(SearchedFor asked, List<Ranked> said) {
        Map<CommentId, Ranked> ranked =
                said.stream().collect(Collectors.toMap(one -> one.utterance().id(), Function.identity()));
        return jdbc.sql("""
                        select c.id, t.paragraph,
                            words_marked(u.language, words_said(w.body, o.wording), words_asked(u.language, :words)) as excerpt
                        from unnest(:ids::uuid[]) with ordinality as wanted (id, place)
                        join comment c on c.id = wanted.id
                        join comment p on p.id = coalesce(c.parent_id, c.id)
                        join edition e on e.id = c.edition_id
                        join communique u on u.id = e.communique_id
                        join lateral (select body from comment_wording where comment_id = c.id order by number desc limit 1) w
                            on true
                        left join proposal o on o.comment_id = c.id
                        left join lateral (
                            select paragraph from revision_words
                            where edition_id = c.edition_id and revision = p.revision and block_id = p.block_id) t on true
                        order by wanted.place""")
                .param("words", asked.words())
                .param(
                        "ids",
                        said.stream().map(one -> one.utterance().id().value()).toArray(UUID[]::new))
                .query((row, n) -> new Place(
                        ranked.get(new CommentId(row.getObject("id", UUID.class))),
                        (Integer) row.getObject("paragraph"),
                        Excerpt.of(row.getString("excerpt"))))
                .list();
    }
}
