-- Who stands in for a head of delegation, and from when until when. It counts only while the head is one, and the stand-in a
-- delegate of the same organization.
create table stand_in (
    id            uuid primary key,
    communique_id uuid not null references communique,
    head_id       uuid not null references person,
    person_id     uuid not null references person,
    from_at       timestamptz not null,
    until_at      timestamptz not null,
    ended_at      timestamptz,
    check (from_at < until_at),
    check (head_id <> person_id)
);
create index stand_in_communique on stand_in (communique_id);

grant select, insert, update on stand_in to communique_app;
