set local role kara_owner;

-- A care relationship changes its key from time to time: one is current, the earlier ones still open what was
-- sealed under them. What was sealed remembers its key; a destroyed key is empty, and nothing opens any more.
alter table app.care_key drop constraint care_key_person_id_professional_id_key;
alter table app.care_key add column retired_at timestamptz;
alter table app.care_key add constraint care_key_destroyed_is_empty
  check ((destroyed_at is null) = (octet_length(wrapped) > 0));
alter table app.care_key add unique (id, person_id, professional_id);
create unique index care_key_current on app.care_key (person_id, professional_id)
  where retired_at is null and destroyed_at is null;

create function app.keep_care_key() returns trigger language plpgsql as $$
begin
  if old.destroyed_at is not null
    or (old.retired_at is not null and new.retired_at is distinct from old.retired_at)
    or (new.id, new.person_id, new.professional_id, new.created_at)
      is distinct from (old.id, old.person_id, old.professional_id, old.created_at) then
    raise exception 'a care key is only retired, wrapped anew or destroyed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger care_key_kept before update on app.care_key for each row execute function app.keep_care_key();
call app.guard('care_key', 'person', 'u', 'person_id = (select app.person_id())');
call app.guard('care_key', 'professional', 'u', 'professional_id = (select app.professional_id())');

-- The owner sees every row only while its own policies are not forced on it.
alter table app.intake_answer add column care_key_id uuid;
alter table app.request_words add column care_key_id uuid;
alter table app.care_key no force row level security;
alter table app.intake_answer no force row level security;
alter table app.request_words no force row level security;
update app.intake_answer a set care_key_id = k.id from app.care_key k
  where (k.person_id, k.professional_id) = (a.person_id, a.professional_id);
update app.request_words w set care_key_id = k.id from app.care_key k
  where (k.person_id, k.professional_id) = (w.person_id, w.professional_id);
alter table app.care_key force row level security;
alter table app.intake_answer force row level security;
alter table app.request_words force row level security;
alter table app.intake_answer alter care_key_id set not null,
  add foreign key (care_key_id, person_id, professional_id) references app.care_key (id, person_id, professional_id);
alter table app.request_words alter care_key_id set not null,
  add foreign key (care_key_id, person_id, professional_id) references app.care_key (id, person_id, professional_id);

create table app.note (
  id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  session_id uuid,
  amends_id uuid,
  state text not null check (state in ('draft', 'locked')),
  -- Rises with every save; who saves over a text they have not seen is refused.
  revision integer not null check (revision >= 0),
  created_at timestamptz not null,
  saved_at timestamptz not null,
  locked_at timestamptz,
  unique (id, person_id, professional_id),
  constraint note_locked_has_time check ((state = 'locked') = (locked_at is not null)),
  constraint note_locked_has_text check (state = 'draft' or revision > 0),
  foreign key (person_id, professional_id) references app.client_connection (person_id, professional_id),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id),
  foreign key (amends_id, person_id, professional_id) references app.note (id, person_id, professional_id)
);
create index note_of_client on app.note (professional_id, person_id, created_at);

-- One row a sitting: a pause of some minutes begins the next.
create table app.note_version (
  note_id uuid not null,
  number integer not null check (number > 0),
  person_id uuid not null,
  professional_id uuid not null,
  care_key_id uuid not null,
  sealed bytea not null,
  started_at timestamptz not null,
  saved_at timestamptz not null,
  primary key (note_id, number),
  foreign key (note_id, person_id, professional_id) references app.note (id, person_id, professional_id),
  foreign key (care_key_id, person_id, professional_id) references app.care_key (id, person_id, professional_id)
);

-- What is locked stays as it is, whoever asks.
create function app.keep_locked_note() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'note' then
    if old.state = 'locked' then
      raise exception 'a locked note does not change' using errcode = 'restrict_violation';
    end if;
  elsif exists (select 1 from app.note n where n.id = new.note_id and n.state = 'locked') then
    raise exception 'a locked note does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger note_kept before update on app.note for each row execute function app.keep_locked_note();
create trigger note_version_kept before insert or update on app.note_version
  for each row execute function app.keep_locked_note();

call app.own('note', 'notes', 'care', 'that a professional wrote about a client, and when');
call app.own('note_version', 'notes', 'care', 'the sealed text of a note, sitting by sitting');
call app.guard('note', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('note_version', 'professional', 'siu', 'professional_id = (select app.professional_id())');

create table app.note_template (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  name text not null check (length(name) between 1 and 80),
  body text not null check (length(body) between 1 and 8000),
  saved_at timestamptz not null,
  removed_at timestamptz
);
create index note_template_professional on app.note_template (professional_id) where removed_at is null;
call app.own('note_template', 'notes', 'professional', 'headings that a professional begins notes with');
call app.guard('note_template', 'professional', 'siu', 'professional_id = (select app.professional_id())');

-- For the client: that their record was opened and when, never what was read.
create table app.record_opening (
  id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  kind text not null check (kind in ('note', 'answers', 'request')),
  -- The hour it fell in; opening again within it is told once.
  hour timestamptz not null,
  opened_at timestamptz not null,
  unique (person_id, professional_id, kind, hour),
  foreign key (person_id) references app.person (id),
  foreign key (professional_id) references app.professional (id)
);
create trigger record_opening_append_only before update or delete on app.record_opening
  for each row execute function app.refuse_change();
call app.own('record_opening', 'notes', 'care', 'that a professional opened a client''s record, and when');
call app.guard('record_opening', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('record_opening', 'professional', 'si', 'professional_id = (select app.professional_id())');
