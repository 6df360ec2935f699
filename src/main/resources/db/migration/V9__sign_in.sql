-- Which browsers are known, and as whom, so that a restart of the program signs nobody out. The secret that the browser
-- keeps is here as a hash only; who signs out is deleted.
create table sign_in (
    id          uuid primary key,
    secret_hash bytea not null unique,
    person_id   uuid not null references person,
    since       timestamptz not null,
    last_seen   timestamptz not null
);
create index sign_in_person on sign_in (person_id);

grant select, insert, update, delete on sign_in to communique_app;
