package org.communique.drafting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.communique.drafting.text.BlockId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcShelves implements Shelves {

    /** In the same block the newest counts; what is under way is newer than all that is frozen. */
    private static final String FIND = """
            with asked as materialized (
                select language, words_asked(language, :words) as query from unnest(:languages::text[]) as language),
            titled as (
                select edition_id, null::text as block_id, null::integer as revision, null::integer as paragraph,
                    a.language, words, query,
                    ts_rank_cd(setweight(words_vector(a.language, words), 'A'), query, 1) as rank
                from unnest(:titled::uuid[], :titledIn::text[], :titles::text[]) as t (edition_id, language, words)
                join asked a using (language)
                where words_vector(a.language, words) @@ query),
            frozen as (
                select edition_id, block_id, revision, paragraph, a.language, words, query,
                    ts_rank_cd(vector, query, 1) as rank
                from asked a
                join revision_words w on w.vector @@ a.query
                join unnest(:frozen::uuid[], :frozenIn::text[], :revisions::integer[]) as f (edition_id, language, revision)
                    using (edition_id, language, revision)),
            working as (
                select edition_id, w.block_id, null::integer, w.paragraph, a.language, w.words, query,
                    ts_rank_cd(vector, query, 1) as rank
                from unnest(:working::uuid[], :workingIn::text[], :docs::json[]) as t (edition_id, language, doc)
                join asked a using (language)
                cross join lateral words_of(doc) w
                cross join lateral words_vector(a.language, w.words) vector
                where vector @@ query),
            newest as (
                select distinct on (edition_id, block_id) * from (table frozen union all table working) as texts
                order by edition_id, block_id, revision desc nulls first),
            best as (
                select * from (table titled union all table newest) as found
                order by rank desc, edition_id, paragraph nulls first, block_id limit :most)
            select edition_id, block_id, revision, paragraph, rank, words_marked(language, words, query) as excerpt
            from best order by rank desc, edition_id, paragraph nulls first, block_id""";

    private final JdbcClient jdbc;

    JdbcShelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Locale> speaking(Set<Locale> languages, SearchedFor asked) {
        // Only words that stand somewhere can be looked up: not small ones, and not those that are only left out.
        return jdbc
                .sql("""
                        select language from unnest(?::text[]) as language
                        where querytree(words_asked(language, ?)) not in ('', 'T')""")
                .params(languages.stream().map(Locale::toLanguageTag).toArray(String[]::new), asked.words())
                .query(String.class)
                .list()
                .stream()
                .map(Locale::forLanguageTag)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Find> find(
            SearchedFor asked, List<Titled> titles, List<Frozen> revisions, List<Working> working, int most) {
        return jdbc.sql(FIND)
                .param("words", asked.words())
                .param(
                        "languages",
                        titles.stream()
                                .map(titled -> titled.language().toLanguageTag())
                                .distinct()
                                .toArray(String[]::new))
                .param("titled", editions(titles, Titled::edition))
                .param("titledIn", strings(titles, titled -> titled.language().toLanguageTag()))
                .param("titles", strings(titles, Titled::words))
                .param("frozen", editions(revisions, Frozen::edition))
                .param(
                        "frozenIn",
                        strings(revisions, frozen -> frozen.language().toLanguageTag()))
                .param("revisions", revisions.stream().map(Frozen::revision).toArray(Integer[]::new))
                .param("working", editions(working, Working::edition))
                .param("workingIn", strings(working, one -> one.language().toLanguageTag()))
                .param("docs", strings(working, Working::doc))
                .param("most", most)
                .query((row, n) -> new Find(
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        block(row.getString("block_id")),
                        (Integer) row.getObject("revision"),
                        (Integer) row.getObject("paragraph"),
                        Excerpt.of(row.getString("excerpt")),
                        row.getDouble("rank")))
                .list();
    }

    private static @Nullable BlockId block(@Nullable String id) {
        return id == null ? null : new BlockId(id);
    }

    private static <T> UUID[] editions(List<T> all, Function<T, EditionId> edition) {
        return all.stream().map(one -> edition.apply(one).value()).toArray(UUID[]::new);
    }

    private static <T> String[] strings(List<T> all, Function<T, String> string) {
        return all.stream().map(string).toArray(String[]::new);
    }
}
