-- What experts propose to the head of their delegation to state. It is read within the delegation only; a newer one of the same
-- expert takes the place of the older in view, and every row stays.
create table proposed_position (
    id              bigint generated always as identity primary key,
    round_id        uuid not null references round,
    organization_id uuid not null references organization,
    person_id       uuid not null references person,
    kind            text not null,
    reason          text,
    would_clear     text,
    note            text,
    at              timestamptz not null,
    check (kind <> 'OBJECT' or (reason is not null and would_clear is not null))
);
create index proposed_position_round on proposed_position (round_id, organization_id, id);
create trigger proposed_position_never_changes before update or delete or truncate on proposed_position
    for each statement execute function never_changes();

grant select, insert on proposed_position to communique_app;

-- When somebody who is asked first and last opened the revision of a round while it was open.
create table opened (
    round_id  uuid not null references round,
    person_id uuid not null references person,
    first_at  timestamptz not null,
    last_at   timestamptz not null,
    primary key (round_id, person_id)
);

-- When somebody last opened the text of a room, and the last time of the visit before: a visit ends after half an hour without.
create table visit (
    edition_id uuid not null references edition,
    person_id  uuid not null references person,
    last_at    timestamptz not null,
    before_at  timestamptz,
    primary key (edition_id, person_id)
);

grant select, insert, update on opened, visit to communique_app;
