create table record (
    number        bigint primary key,
    at            timestamptz not null,
    deed          text not null,
    who           uuid references person,
    on_behalf_of  uuid references person,
    communique_id uuid,
    edition_id    uuid,
    facts         json not null,
    previous      char(64) not null,
    hash          char(64) not null unique
);
create index record_communique on record (communique_id, number);

-- What is done is done: rows are added, never changed, not even by the owner in passing.
create function never_changes() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger record_never_changes before update or delete or truncate on record
    for each statement execute function never_changes();

grant select, insert on record to communique_app;
