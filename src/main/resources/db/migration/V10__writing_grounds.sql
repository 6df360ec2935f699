-- What an answer about writing rests on, for each of these persons: the edition of a text, the person, and what the
-- person is in its communiqué. While it is the same, the policy's answer is the same. It holds the edition against a
-- step until the transaction ends; when one is under way, it says so at once. Asked for all that is typed: planning its
-- questions anew each time would take longer than answering them.
create function writing_grounds(of_text uuid, persons uuid[]) returns text[]
    language plpgsql volatile set plan_cache_mode = force_generic_plan as $$
declare
    held edition;
begin
    select * into held from edition where text_id = of_text for share nowait;
    -- A new question: it sees what was done until the edition was held.
    return array(
        select encode(sha256(convert_to(concat_ws('|', held, p,
            (select string_agg(m::text, '|' order by m::text)
             from member m where m.communique_id = held.communique_id and m.person_id = p.id)), 'UTF8')), 'hex')
        from unnest(persons) with ordinality as asked (id, place)
        join person p on p.id = asked.id
        order by place);
end $$;
revoke execute on function writing_grounds from public;
grant execute on function writing_grounds to communique_app;
