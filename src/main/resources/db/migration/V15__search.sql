-- How words are read to be found: each language with its stems and its small words. Where the server has unaccent and lets the
-- owner of the database use it, "Cordoba" finds "Córdoba"; without it everything else is the same.
do $$
declare
    language  name;
    stems     name;
    unaccents boolean := true;
begin
    begin
        create extension if not exists unaccent;
    exception
        when insufficient_privilege or undefined_file or feature_not_supported then
            unaccents := false;
    end;
    for language in select cfgname from pg_ts_config where cfgnamespace = 'pg_catalog'::regnamespace order by cfgname loop
        stems := case language when 'simple' then 'simple' else language || '_stem' end;
        execute format('create text search configuration words_%s (copy = pg_catalog.%I)', language, language);
        if unaccents then
            execute format('alter text search configuration words_%s alter mapping for hword, hword_part, word with unaccent, %I',
                language, stems);
        end if;
    end loop;
end
$$;

-- The configuration for a language tag of BCP 47; a language without stems is read word by word.
create function words_in(language text) returns regconfig
    language sql stable as $$
    select (case split_part(language, '-', 1)
        when 'ar' then 'words_arabic'
        when 'da' then 'words_danish'
        when 'de' then 'words_german'
        when 'el' then 'words_greek'
        when 'en' then 'words_english'
        when 'es' then 'words_spanish'
        when 'fi' then 'words_finnish'
        when 'fr' then 'words_french'
        when 'hi' then 'words_hindi'
        when 'hu' then 'words_hungarian'
        when 'id' then 'words_indonesian'
        when 'it' then 'words_italian'
        when 'lt' then 'words_lithuanian'
        when 'nb' then 'words_norwegian'
        when 'nl' then 'words_dutch'
        when 'pt' then 'words_portuguese'
        when 'ro' then 'words_romanian'
        when 'ru' then 'words_russian'
        when 'sr' then 'words_serbian'
        when 'sv' then 'words_swedish'
        when 'tr' then 'words_turkish'
        else 'words_simple' end)::regconfig
$$;

-- What looks like a tag, an address or a file to the parser is words here, and Chinese and Japanese characters, which stand
-- without spaces, are each a word. The controls that stand for it are refused in every text, so it can be put together again.
create function words_apart(words text) returns text
    language sql immutable as $$
    select regexp_replace(translate(words, '<>/', U&'\0002\0003\0004'),
        '([\u2E80-\u2FDF\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF])', U&'\0005' || '\1' || U&'\0005', 'g')
$$;

create function words_together(apart text) returns text
    language sql immutable as $$
    select replace(translate(apart, U&'\0002\0003\0004', '<>/'), U&'\0005', '')
$$;

-- Of a very long passage only its beginning is found: there is an end to what a vector holds.
create function words_vector(language text, words text) returns tsvector
    language sql stable as $$
    select to_tsvector(words_in(language), words_apart(left(words, 100000)))
$$;

-- What somebody asks for, as search engines on the web take it. The last word may be the beginning of one, unless it is within
-- quotation marks or left out by a minus.
create function words_asked(language text, asked text) returns tsquery
    language sql stable as $$
    select case when asked ~ '(^|\s)[^\s"-][^\s"]*$' then regexp_replace(query::text, '''$', ''':*')::tsquery else query end
    from (select websearch_to_tsquery(words_in(language), words_apart(asked)) as query) as read
$$;

-- The place in a passage where the words stand, each of them between U+0006 and U+0007; a short passage as a whole.
create function words_marked(language text, words text, query tsquery) returns text
    language sql stable as $$
    select words_together(case when length(words) <= 240
        then ts_headline(words_in(language), words_apart(words), query, marks || ', HighlightAll=true')
        else '… ' || ts_headline(words_in(language), words_apart(left(words, 100000)), query,
            marks || ', MaxWords=36, MinWords=18, ShortWord=0, MaxFragments=2, FragmentDelimiter=" … "') || ' …' end)
    from (values (U&'StartSel="\0006", StopSel="\0007"')) as between (marks)
$$;

-- The blocks of a text with the numbers that people say and with their words, notes behind them.
create function words_of(doc json) returns table (place integer, block_id text, paragraph integer, words text)
    language sql immutable as $$
    select at::integer, block -> 'attrs' ->> 'id',
        case when block ->> 'type' <> 'heading'
            then (count(*) filter (where block ->> 'type' <> 'heading') over (order by at))::integer end,
        (select coalesce(string_agg(case one ->> 'type' when 'text' then one ->> 'text' else '' end, '' order by n), '')
                || coalesce(string_agg(' ' || (
                    select string_agg(note ->> 'text', '' order by m)
                    from json_array_elements(one -> 'content') with ordinality as notes (note, m)), '' order by n), '')
            from json_array_elements(block -> 'content') with ordinality as content (one, n))
    from json_array_elements(doc -> 'content') with ordinality as blocks (block, at)
$$;

-- The words of every revision, block by block, so that a search need not read the texts.
create table revision_words (
    edition_id uuid not null,
    revision   integer not null,
    place      integer not null,
    block_id   text not null,
    paragraph  integer,
    words      text not null,
    vector     tsvector not null,
    primary key (edition_id, revision, place),
    foreign key (edition_id, revision) references revision (edition_id, number)
);
insert into revision_words (edition_id, revision, place, block_id, paragraph, words, vector)
    select r.edition_id, r.number, w.place, w.block_id, w.paragraph, w.words, words_vector(r.text::json ->> 'language', w.words)
    from revision r, words_of(r.text::json -> 'body') w;
create index revision_words_vector on revision_words using gin (vector);
create trigger revision_words_never_changes before update or delete or truncate on revision_words
    for each statement execute function never_changes();
grant select, insert on revision_words to communique_app;

-- What is said in a comment, and behind it the wording that it proposes.
create function words_said(body text, wording json) returns text
    language sql immutable as $$
    select body || coalesce(E'\n' || (select string_agg(words, E'\n' order by place) from words_of(wording)), '')
$$;

-- The same of what is said about texts, in the language of the communiqué.
alter table comment_wording disable trigger comment_wording_never_changes;
alter table comment_wording add column vector tsvector;
update comment_wording set vector = words_vector(u.language, words_said(body, p.wording))
    from comment c
        join edition e on e.id = c.edition_id
        join communique u on u.id = e.communique_id
        left join proposal p on p.comment_id = c.id
    where c.id = comment_wording.comment_id;
alter table comment_wording alter column vector set not null;
alter table comment_wording enable trigger comment_wording_never_changes;
create index comment_wording_vector on comment_wording using gin (vector);
