set local role kara_owner;

-- What a hub asks of its clients before they book, besides signing in. Nobody is asked for anything yet.
alter table app.hub
  add column protection text not null default 'offered' check (protection in ('offered', 'required')),
  add column electronic_id text not null default 'off' check (electronic_id in ('off', 'required'));
