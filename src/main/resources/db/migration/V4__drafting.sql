create table text_snapshot (
    text_id        uuid not null,
    version        integer not null,
    schema_version integer not null,
    doc            jsonb not null,
    actor_id       uuid references person,
    at             timestamptz not null,
    primary key (text_id, version)
);
create trigger text_snapshot_never_changes before update or delete or truncate on text_snapshot
    for each statement execute function never_changes();

create table meeting (
    id                  uuid primary key,
    series              text not null,
    ordinal             integer,
    starts_on           date not null,
    ends_on             date not null,
    city                text not null,
    country             text not null,
    host                text,
    in_conjunction_with text,
    zone                text not null,
    check (ends_on >= starts_on)
);

create table listed_participant (
    meeting_id uuid not null references meeting,
    place      integer not null,
    name       text not null,
    country    text,
    primary key (meeting_id, place)
);

create table communique (
    id           uuid primary key,
    meeting_id   uuid not null unique references meeting,
    slug         text not null unique,
    title        text not null,
    meeting_line text not null,
    language     text not null,
    started_at   timestamptz not null
);

create table member (
    communique_id   uuid not null references communique,
    person_id       uuid not null references person,
    role            text not null,
    organization_id uuid references organization,
    head            boolean not null default false,
    primary key (communique_id, person_id, role),
    check ((role = 'PARTICIPANT') = (organization_id is not null)),
    check (not head or role = 'PARTICIPANT')
);
create unique index member_one_head on member (communique_id, organization_id) where head;
create index member_person on member (person_id);

create table edition (
    id            uuid primary key,
    communique_id uuid not null references communique,
    number        integer not null,
    text_id       uuid not null unique,
    stage         text not null,
    stage_since   timestamptz not null,
    circulated    integer,
    submitted     integer,
    hash          char(64),
    embargo       timestamptz,
    published_at  timestamptz,
    reason        text,
    unique (communique_id, number)
);

create table revision (
    edition_id uuid not null references edition,
    number     integer not null,
    occasion   text not null,
    hash       char(64) not null,
    text       text not null,
    made_by    uuid references person,
    made_at    timestamptz not null,
    primary key (edition_id, number)
);
create trigger revision_never_changes before update or delete or truncate on revision
    for each statement execute function never_changes();

grant select, insert on text_snapshot, revision to communique_app;
grant select, insert, update on meeting, communique, edition to communique_app;
grant select, insert, update, delete on listed_participant, member to communique_app;
