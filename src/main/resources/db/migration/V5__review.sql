create table round (
    id         uuid primary key,
    edition_id uuid not null references edition,
    number     integer not null,
    revision   integer not null,
    opened_at  timestamptz not null,
    deadline   timestamptz not null,
    zone       text not null,
    closed_at  timestamptz,
    closed_how text,
    unique (edition_id, number),
    check ((closed_at is null) = (closed_how is null))
);
create unique index round_one_open on round (edition_id) where closed_at is null;

create table asked (
    round_id        uuid not null references round,
    organization_id uuid not null references organization,
    since           timestamptz not null,
    until           timestamptz,
    primary key (round_id, organization_id)
);

create table position (
    id              bigint generated always as identity primary key,
    round_id        uuid not null references round,
    organization_id uuid not null references organization,
    person_id       uuid not null references person,
    on_behalf_of    uuid references person,
    kind            text not null,
    reason          text,
    would_clear     text,
    at              timestamptz not null,
    check (kind <> 'OBJECT' or (reason is not null and would_clear is not null))
);
create index position_round on position (round_id, organization_id, id);
create trigger position_never_changes before update or delete or truncate on position
    for each statement execute function never_changes();

create table comment (
    id              uuid primary key,
    edition_id      uuid not null references edition,
    revision        integer,
    block_id        text,
    quote           text,
    kind            text not null,
    author_id       uuid not null references person,
    organization_id uuid references organization,
    body            text not null,
    at              timestamptz not null
);
create index comment_edition on comment (edition_id, at);
create trigger comment_never_changes before update or delete or truncate on comment
    for each statement execute function never_changes();

create table disposition (
    comment_id uuid primary key references comment,
    outcome    text not null,
    reason     text not null,
    person_id  uuid not null references person,
    at         timestamptz not null
);
create trigger disposition_never_changes before update or delete or truncate on disposition
    for each statement execute function never_changes();

grant select, insert on position, comment, disposition to communique_app;
grant select, insert, update on round, asked to communique_app;
