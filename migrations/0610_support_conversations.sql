set local role kara_owner;

-- A conversation with support. Its key is a secret of its own, of which the row holds the hash: whoever has it reads
-- along, signed in or not. A conversation of somebody who is signed in asks for that sign-in as well. The company is
-- the one whose hub was open; no role of a company has a grant here.
create table app.support_conversation (
  id uuid primary key,
  browser_hash text not null unique,
  person_id uuid references app.person (id),
  company_id uuid references app.company (id),
  host text not null check (length(host) <= 259),
  face text not null check (face in ('sign_in', 'hub', 'home', 'workspace', 'control', 'elsewhere')),
  locale text not null check (locale in ('en', 'is')),
  -- The code of a sign-in attempt or of an error page, as support looks it up.
  reference text check (length(reference) <= 60),
  reply_sealed bytea,
  opened_at timestamptz not null,
  last_at timestamptz not null,
  -- Since when the person waits for an answer; empty while they do not.
  waiting_since timestamptz,
  seen_by_person integer not null default 0 check (seen_by_person >= 0),
  seen_by_support integer not null default 0 check (seen_by_support >= 0),
  -- Who of support has it, since when.
  held_by uuid references app.person (id),
  held_since timestamptz,
  closed_at timestamptz,
  closed_by uuid references app.person (id),
  outcome text check (outcome in ('solved', 'passed_on', 'no_answer', 'not_ours')),
  unique (id, browser_hash),
  check ((held_by is null) = (held_since is null)),
  check ((closed_at is null) = (outcome is null) and (closed_at is null) = (closed_by is null))
);
create index support_conversation_person on app.support_conversation (person_id, last_at desc)
  where person_id is not null;
create index support_conversation_waiting on app.support_conversation (waiting_since) where waiting_since is not null;
create index support_conversation_last on app.support_conversation (last_at desc);
create index support_conversation_reference on app.support_conversation (reference) where reference is not null;
call app.own('support_conversation', 'support', 'browser', 'somebody asks support; its own secret is its key');
call app.guard('support_conversation', 'visitor', 'siu',
  'browser_hash = (select app.browser_hash()) and person_id is null');
call app.guard('support_conversation', 'person', 's',
  'browser_hash = (select app.browser_hash()) and person_id is null or person_id = (select app.person_id())');
call app.guard('support_conversation', 'person', 'iu',
  'browser_hash = (select app.browser_hash()) and (person_id is null or person_id = (select app.person_id()))');
call app.guard('support_conversation', 'support', 'su', 'true');
call app.guard('support_conversation', 'worker', 'sd', 'true');
call app.guard('support_conversation', 'definer', 's', 'true');

-- What is said is sealed; it is never changed, and it goes when the conversation is forgotten.
create table app.support_message (
  support_conversation_id uuid not null,
  number integer not null check (number >= 1),
  id uuid not null,
  browser_hash text not null,
  written_by text not null check (written_by in ('person', 'support')),
  staff_id uuid references app.person (id),
  words_sealed bytea not null,
  at timestamptz not null,
  -- Of support's: since when the person had waited for it.
  waited_since timestamptz,
  primary key (support_conversation_id, number),
  unique (support_conversation_id, id),
  foreign key (support_conversation_id, browser_hash) references app.support_conversation (id, browser_hash),
  check (written_by = 'support' or (staff_id is null and waited_since is null))
);
create index support_message_answered on app.support_message (at) where waited_since is not null;
call app.own('support_message', 'support', 'browser', 'what was said to support or by it, sealed');
call app.guard('support_message', 'visitor person', 'si', 'browser_hash = (select app.browser_hash())');
call app.guard('support_message', 'support', 'si', 'true');
call app.guard('support_message', 'worker', 'sd', 'true');
call app.guard('support_message', 'definer', 's', 'true');

-- Who of support has the conversations open now, so that a person can be told whether anybody is there.
create table app.support_presence (
  staff_id uuid primary key references app.person (id),
  seen_at timestamptz not null
);
call app.own('support_presence', 'support', 'technical', 'when somebody of support last had the conversations open');
call app.guard('support_presence', 'support', 'siu', 'true');
call app.guard('support_presence', 'definer', 's', 'true');

set local role kara_definer;
-- When anybody of support was last there, and how long an answer took in half of all cases since a moment; nothing of
-- who. Fewer than five answers say nothing.
create function app.support_reach(since timestamptz)
returns table (seen_at timestamptz, answers bigint, typical_seconds double precision)
language sql stable security definer set search_path = app begin atomic
  select (select max(p.seen_at) from app.support_presence p), count(*),
    case when count(*) >= 5
      then percentile_cont(0.5) within group (order by extract(epoch from m.at - m.waited_since)) end
  from app.support_message m where m.waited_since is not null and m.at >= since;
end;
set local role kara_owner;
revoke all on function app.support_reach from public;
grant execute on function app.support_reach to kara_visitor, kara_person, kara_support;
