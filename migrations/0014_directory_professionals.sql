set local role kara_owner;

create table app.professional (
  id uuid primary key,
  person_id uuid not null unique references app.person (id),
  state text not null check (state in ('draft', 'approved', 'hidden')),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  display_name text not null check (length(display_name) between 1 and 120),
  title jsonb not null,
  about jsonb not null,
  education jsonb not null default '[]',
  topics text[] not null default '{}',
  field text not null check (field in ('psychologist', 'coach', 'physiotherapist')),
  languages text[] not null,
  gender text not null check (gender in ('woman', 'man', 'other')),
  portrait text not null default '',
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null,
  created_at timestamptz not null,
  approved_at timestamptz
);
call app.own('professional', 'directory', 'published', 'a supplier of services and the profile clients read');
call app.guard('professional', 'visitor person company', 's', 'state = ''approved''');
-- What was booked goes on when a profile is hidden: the jobs of a professional still know whom they concern.
call app.guard('professional', 'worker', 's', 'state = ''approved'' or id = (select app.professional_id())');
call app.guard('professional', 'professional', 'su', 'id = (select app.professional_id())');
call app.guard('professional', 'gate', 's', 'person_id = (select app.person_id())');
call app.guard('professional', 'gate', 'i',
  'person_id = (select app.person_id()) and state = ''draft'' and approved_at is null');
call app.guard('professional', 'support', 'su', 'true');

-- Whoever wants to be found is looked at by support first: nobody approves themself.
create function app.professional_is_approved_by_support() returns trigger language plpgsql as $$
begin
  if current_user = 'kara_professional' then
    raise exception 'support approves a professional' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger professional_approval before update on app.professional for each row
  when (old.state is distinct from new.state or old.approved_at is distinct from new.approved_at
    or old.person_id <> new.person_id)
  execute function app.professional_is_approved_by_support();

create table app.service (
  professional_id uuid not null references app.professional (id),
  id uuid not null,
  name jsonb not null,
  minutes integer not null check (minutes between 15 and 180),
  modality text not null check (modality in ('video', 'in_person')),
  place text not null default '',
  price_minor integer not null check (price_minor >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  cost_halves integer not null check (cost_halves between 1 and 20),
  is_active boolean not null,
  created_at timestamptz not null,
  primary key (professional_id, id),
  unique (id)
);
call app.own('service', 'directory', 'published', 'a bookable offer of a professional');
call app.guard('service', 'visitor person company worker', 's', 'is_active');
call app.guard('service', 'professional', 'siud', 'professional_id = (select app.professional_id())');
