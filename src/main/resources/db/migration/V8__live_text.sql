-- One row for each step of a text, in the form in which it was shown to everybody.
create table text_step (
    text_id  uuid not null,
    version  integer not null,
    step     json not null,
    actor_id uuid not null,
    client   text not null,
    batch    text not null,
    at       timestamptz not null,
    primary key (text_id, version)
);
create trigger text_step_never_changes before update or delete or truncate on text_step
    for each statement execute function never_changes();

-- Who ever wrote in a text, so that nobody has to look through all its steps to know.
create table text_writer (
    text_id  uuid not null,
    actor_id uuid not null references person,
    since    timestamptz not null,
    primary key (text_id, actor_id)
);
create trigger text_writer_never_changes before update or delete or truncate on text_writer
    for each statement execute function never_changes();
insert into text_writer (text_id, actor_id, since)
    select text_id, actor_id, min(at) from text_snapshot where actor_id is not null group by text_id, actor_id;

-- Who wrote each block last: {block id: [person, milliseconds]}.
alter table text_snapshot add column authors json not null default '{}';

-- Where on the life of the text a revision was frozen.
alter table revision add column text_version integer;

grant select, insert on text_step, text_writer to communique_app;
