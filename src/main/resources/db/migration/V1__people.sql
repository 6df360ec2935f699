-- The role as which the program works: it reads and writes rows, and can change no table, no recorded act and
-- nothing that was frozen or published. Migrations run as the owner.
do $$
begin
    if not exists (select from pg_roles where rolname = 'communique_app') then
        create role communique_app nologin;
    end if;
    -- Where an administrator has prepared the role, its owner may not be allowed to grant it again.
    if not pg_has_role(current_user, 'communique_app', 'member') then
        execute format('grant communique_app to %I', current_user);
    end if;
end
$$;
grant usage on schema public to communique_app;

create table organization (
    id         uuid primary key,
    name       text not null,
    short_name text not null,
    country    text
);
create unique index organization_name on organization (lower(name));

create table person (
    id                 uuid primary key,
    name               text not null,
    email              text not null,
    organization_id    uuid references organization,
    language           text not null,
    zone               text not null,
    password_hash      text,
    administrator      boolean not null,
    starts_communiques boolean not null,
    disabled           boolean not null
);
create unique index person_email on person (lower(email));
create index person_organization on person (organization_id);

grant select, insert, update on organization, person to communique_app;
