-- A comment hangs on chosen words, is for all or for the secretariat, and is replied to: a reply is a row below its comment.
alter table comment rename column quote to paragraph;
alter table comment
    add column words_from   integer,
    add column words_to     integer,
    add column seen_by      text not null default 'ALL',
    add column parent_id    uuid references comment,
    add column on_behalf_of uuid references person,
    alter column kind drop not null,
    add check ((parent_id is null) = (kind is not null)),
    add check (parent_id is null or block_id is null);
alter table comment alter column seen_by drop default;
create index comment_parent on comment (parent_id) where parent_id is not null;

-- What a comment says: its author may reword it, and every wording stays.
create table comment_wording (
    comment_id uuid not null references comment,
    number     integer not null,
    body       text not null,
    at         timestamptz not null,
    primary key (comment_id, number)
);
insert into comment_wording (comment_id, number, body, at) select id, 0, body, at from comment;
create trigger comment_wording_never_changes before update or delete or truncate on comment_wording
    for each statement execute function never_changes();
alter table comment drop column body;

create table comment_withdrawn (
    comment_id uuid primary key references comment,
    at         timestamptz not null
);
create trigger comment_withdrawn_never_changes before update or delete or truncate on comment_withdrawn
    for each statement execute function never_changes();

grant select, insert on comment_wording, comment_withdrawn to communique_app;

-- In a blind round nobody sees what others say before it closes.
alter table round add column blind boolean not null default false;
alter table round alter column blind drop default;

-- Wording that a comment proposes: an object beside the text. Blocks are kept as a document of one.
create table proposal (
    comment_id uuid primary key references comment,
    operation  text not null,
    base       json not null,
    wording    json,
    check ((operation = 'DELETE') = (wording is null))
);
create trigger proposal_never_changes before update or delete or truncate on proposal
    for each statement execute function never_changes();

-- How organizations stand to the proposals of others; the last word of each holds.
create table support (
    id              bigint generated always as identity primary key,
    comment_id      uuid not null references comment,
    organization_id uuid not null references organization,
    side            text not null,
    person_id       uuid not null references person,
    on_behalf_of    uuid references person,
    at              timestamptz not null
);
create index support_comment on support (comment_id, organization_id, id);
create trigger support_never_changes before update or delete or truncate on support
    for each statement execute function never_changes();

-- An answer of the secretariat may be put right: the last one holds, with the words that it brought into the text.
alter table disposition
    drop constraint disposition_pkey,
    add column number integer not null default 0,
    add column result json,
    add primary key (comment_id, number);
alter table disposition alter column number drop default;

-- What the author says to the secretariat's answer; the last one holds.
create table disposition_answer (
    id         bigint generated always as identity primary key,
    comment_id uuid not null references comment,
    reaction   text not null,
    body       text not null,
    person_id  uuid not null references person,
    at         timestamptz not null
);
create index disposition_answer_comment on disposition_answer (comment_id);
create trigger disposition_answer_never_changes before update or delete or truncate on disposition_answer
    for each statement execute function never_changes();

grant select, insert on proposal, support, disposition_answer to communique_app;
