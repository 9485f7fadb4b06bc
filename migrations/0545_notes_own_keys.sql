set local role kara_owner;

-- A key that only the professional holds. The house has it wrapped, twice, and knows who holds it by the hash of a
-- value derived from it. One is current; the ones before it still open what was sealed under them.
create table app.own_key (
  id uuid primary key,
  professional_id uuid not null references app.professional (id),
  generation integer not null check (generation > 0),
  proof_hash bytea not null check (octet_length(proof_hash) = 32),
  turned_on_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('turned_off', 'lost')),
  unique (professional_id, generation),
  unique (id, professional_id),
  constraint own_key_ended_has_reason check ((ended_at is null) = (ended_because is null))
);
create unique index own_key_current on app.own_key (professional_id) where ended_at is null;

create function app.keep_own_key() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null
    or (new.id, new.professional_id, new.generation, new.proof_hash, new.turned_on_at)
      is distinct from (old.id, old.professional_id, old.generation, old.proof_hash, old.turned_on_at) then
    raise exception 'an own key is only ended, once' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger own_key_kept before update on app.own_key for each row execute function app.keep_own_key();

create table app.own_key_wrap (
  own_key_id uuid not null,
  professional_id uuid not null,
  kind text not null check (kind in ('passphrase', 'code')),
  -- Wrapped in the browser under words that never leave it, and sealed once more by the house.
  sealed bytea not null,
  saved_at timestamptz not null,
  primary key (own_key_id, kind),
  foreign key (own_key_id, professional_id) references app.own_key (id, professional_id)
);

call app.own('own_key', 'notes', 'professional', 'that a professional seals notes under a key of their own, and since when');
call app.own('own_key_wrap', 'notes', 'professional', 'a professional''s own key, under lock');
call app.guard('own_key', 'professional', 'siu', 'professional_id = (select app.professional_id())');
call app.guard('own_key_wrap', 'professional', 'siu', 'professional_id = (select app.professional_id())');

-- A text of the browser's sealing names its key, and carries the hash of itself and a salt that lies inside.
alter table app.note_version
  add column own_key_id uuid,
  add column mark bytea,
  add constraint note_version_mark check (
    (own_key_id is null) = (mark is null) and (mark is null or octet_length(mark) = 32)
  ),
  add foreign key (own_key_id, professional_id) references app.own_key (id, professional_id);
create index note_version_own_key on app.note_version (professional_id, own_key_id);

-- While a professional has a key of their own, nothing is kept under any other, and nothing under one that ended.
create function app.keep_under_own_key() returns trigger language plpgsql as $$
begin
  if new.own_key_id is distinct from
    (select k.id from app.own_key k where k.professional_id = new.professional_id and k.ended_at is null) then
    raise exception 'a note is sealed under its author''s present key' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger note_version_under_own_key before insert or update on app.note_version
  for each row execute function app.keep_under_own_key();

-- What is locked stays as it is, whoever asks; its text may move to another key, as what it was.
create or replace function app.keep_locked_note() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'note' then
    if old.state = 'locked' then
      raise exception 'a locked note does not change' using errcode = 'restrict_violation';
    end if;
  elsif exists (select 1 from app.note n where n.id = new.note_id and n.state = 'locked') then
    if tg_op = 'UPDATE' and new.own_key_id is distinct from old.own_key_id
      and (new.note_id, new.number, new.person_id, new.professional_id, new.started_at, new.saved_at)
        = (old.note_id, old.number, old.person_id, old.professional_id, old.started_at, old.saved_at)
      and (old.mark is null or new.mark is null or new.mark = old.mark) then
      return new;
    end if;
    raise exception 'a locked note does not change' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;

-- The client reads that a record moved to another key, which is not that it was read.
alter table app.record_opening drop constraint record_opening_kind_check;
alter table app.record_opening add constraint record_opening_kind_check
  check (kind in ('note', 'answers', 'request', 'wellbeing', 'resealing'));
