set local role kara_owner;

create table app.hub (
  company_id uuid not null references app.company (id),
  id uuid not null,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 3 and 40),
  name text not null check (length(name) between 1 and 80),
  state text not null check (state in ('draft', 'published', 'paused', 'closed')),
  accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
  logo text not null default '',
  country text not null check (country ~ '^[A-Z]{2}$'),
  locale text not null check (locale in ('en', 'is')),
  time_zone text not null,
  welcome jsonb not null default '{}',
  access text not null default 'open' check (access in ('open', 'sign_in')),
  version integer not null default 1,
  created_at timestamptz not null,
  published_at timestamptz,
  primary key (company_id, id),
  unique (company_id)
);
call app.own('hub', 'hubs', 'company', 'a company''s branded site at its own address');
call app.guard('hub', 'company worker', 'siu', 'company_id = (select app.company_id())');
call app.guard('hub', 'visitor gate person', 's', 'company_id = (select app.company_id())');
call app.guard('hub', 'support definer', 's', 'true');

create table app.hub_host (
  host text primary key check (host = lower(host)),
  company_id uuid not null,
  hub_id uuid not null,
  kind text not null check (kind in ('canonical', 'custom', 'retired')),
  created_at timestamptz not null,
  foreign key (company_id, hub_id) references app.hub (company_id, id)
);
create unique index hub_host_one_canonical on app.hub_host (hub_id) where kind = 'canonical';
call app.own('hub_host', 'hubs', 'company', 'an address at which a hub answers, or from which it moved');
call app.guard('hub_host', 'company worker', 'siud', 'company_id = (select app.company_id())');
call app.guard('hub_host', 'visitor gate person', 's', 'company_id = (select app.company_id())');
call app.guard('hub_host', 'definer', 's', 'true');

create table app.hub_listing (
  company_id uuid not null,
  id uuid not null,
  hub_id uuid not null,
  professional_id uuid not null references app.professional (id),
  state text not null check (state in ('invited', 'accepted', 'declined', 'withdrawn', 'left')),
  booking_mode text not null default 'open' check (booking_mode in ('open', 'on_request')),
  terms jsonb not null,
  invited_at timestamptz not null,
  invited_by uuid not null,
  decided_at timestamptz,
  primary key (company_id, id),
  unique (hub_id, professional_id),
  unique (id),
  foreign key (company_id, hub_id) references app.hub (company_id, id)
);
create index hub_listing_professional on app.hub_listing (professional_id);
call app.own('hub_listing', 'hubs', 'company-professional', 'a professional''s presence in one hub, with its terms');
call app.guard('hub_listing', 'company worker', 'siu', 'company_id = (select app.company_id())');
call app.guard('hub_listing', 'visitor person', 's', 'company_id = (select app.company_id()) and state = ''accepted''');
call app.guard('hub_listing', 'professional', 'su', 'professional_id = (select app.professional_id())');
call app.guard('hub', 'professional', 's', 'exists (select 1 from app.hub_listing l
  where l.hub_id = hub.id and l.professional_id = (select app.professional_id()))');

create table app.hub_publication (
  company_id uuid not null,
  id uuid not null,
  hub_id uuid not null,
  state text not null check (state in ('running', 'done', 'failed')),
  steps jsonb not null,
  cause text,
  requested_by uuid not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, hub_id) references app.hub (company_id, id)
);
create unique index hub_publication_one_running on app.hub_publication (hub_id) where state = 'running';
call app.own('hub_publication', 'hubs', 'company', 'one run of the publishing job, with its steps');
call app.guard('hub_publication', 'company worker', 'siu', 'company_id = (select app.company_id())');

set local role kara_definer;
-- Host to hub, before anything else about the caller is known.
create function app.resolve_host(wanted text)
returns table (company_id uuid, hub_id uuid, state text, version integer, kind text, canonical_host text)
language sql stable security definer set search_path = app begin atomic
  select h.company_id, h.id, h.state, h.version, a.kind,
    (select c.host from app.hub_host c where c.hub_id = h.id and c.kind = 'canonical')
  from app.hub_host a join app.hub h on h.id = a.hub_id
  where a.host = wanted;
end;
-- A name that another company's hub has or once had is never given away: old links lead to it.
create function app.slug_is_free(wanted text) returns boolean
language sql stable security definer set search_path = app begin atomic
  select not exists (select from app.hub h where h.slug = wanted and h.company_id is distinct from app.company_id())
    and not exists (select from app.hub_host a where split_part(a.host, '.', 1) = wanted and a.kind <> 'custom'
      and a.company_id is distinct from app.company_id());
end;
set local role kara_owner;
revoke all on function app.resolve_host, app.slug_is_free from public;
grant execute on function app.resolve_host to kara_visitor, kara_gate;
grant execute on function app.slug_is_free to kara_company;
