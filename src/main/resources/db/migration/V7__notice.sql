create table notice (
    id            uuid primary key,
    person_id     uuid not null references person,
    communique_id uuid not null references communique,
    kind          text not null,
    facts         json not null,
    at            timestamptz not null,
    seen_at       timestamptz
);
create index notice_person on notice (person_id, at desc);

grant select, insert, update on notice to communique_app;
