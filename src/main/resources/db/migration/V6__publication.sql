-- One decision for each text that was submitted.
create table decision (
    edition_id uuid not null references edition,
    revision   integer not null,
    hash       char(64) not null,
    outcome    text not null,
    reason     text,
    person_id  uuid not null references person,
    at         timestamptz not null,
    primary key (edition_id, revision)
);

create table publication (
    edition_id   uuid primary key references edition,
    slug         text not null,
    edition      integer not null,
    number       text not null unique,
    title        text not null,
    meeting_line text not null,
    language     text not null,
    starts_on    date not null,
    ends_on      date not null,
    city         text not null,
    country      text not null,
    hash         char(64) not null,
    text         text not null,
    html         text not null,
    published_at timestamptz not null,
    unique (slug, edition)
);
create index publication_newest on publication (published_at desc);
create trigger decision_never_changes before update or delete or truncate on decision
    for each statement execute function never_changes();
create trigger publication_never_changes before update or delete or truncate on publication
    for each statement execute function never_changes();

grant select, insert on decision, publication to communique_app;
