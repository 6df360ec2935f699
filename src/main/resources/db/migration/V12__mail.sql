-- The outbox: written in the transaction of the act that a mail tells of, delivered by a process of its own. What a mail
-- says is put together when it is sent, so nothing of a text lies here.
create table mail (
    id          uuid primary key,
    person_id   uuid not null references person,
    kind        text not null check (kind in ('NOTICE', 'DIGEST', 'SIGN_IN')),
    way         uuid references notice,
    written_at  timestamptz not null,
    sent_at     timestamptz,
    dropped_at  timestamptz,
    given_up_at timestamptz,
    tries       integer not null default 0,
    fault       text,
    check (sent_at is null or dropped_at is null)
);
create index mail_unsent on mail (written_at) where sent_at is null and dropped_at is null;
create index mail_person on mail (person_id, written_at);

alter table notice
    add column mail_id uuid references mail,
    add column waits boolean not null default false;
create index notice_mail on notice (mail_id);
create index notice_waits on notice (person_id) where waits;

-- Whoever is not here gets a mail for everything.
create table mail_habit (
    person_id uuid primary key references person,
    habit     text not null check (habit in ('AT_ONCE', 'DAILY', 'WHAT_IS_ASKED'))
);

-- A way in that works once. The secret is in the mail, here is its hash only.
create table one_time_sign_in (
    secret_hash bytea primary key,
    person_id   uuid not null references person,
    expires_at  timestamptz not null
);

-- Mails leave out the title of what is confidential.
alter table communique add column confidential boolean not null default false;

grant select, insert, update on mail, mail_habit to communique_app;
grant select, insert, delete on one_time_sign_in to communique_app;
