set local role kara_owner;

-- What a provider said about signing out and we did not believe: why, for support and IT; the message itself sealed,
-- for some days, because it names a person. The company's side has no grant.
create table app.sso_refused_logout (
  company_id uuid not null,
  id uuid not null,
  connection_id uuid not null,
  reference text not null unique,
  -- In an address, in a form, or as a token from the provider's own server.
  way text not null check (way in ('address', 'form', 'token')),
  reason text not null,
  field text not null,
  expected text,
  received text,
  message_sealed bytea not null,
  received_at timestamptz not null,
  kept_until timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, connection_id) references app.sso_connection (company_id, id)
);
create index sso_refused_logout_of_connection on app.sso_refused_logout (company_id, connection_id, received_at);
create index sso_refused_logout_newest on app.sso_refused_logout (received_at);
call app.own('sso_refused_logout', 'sso', 'company-gate', 'a message about signing out that was not believed, sealed, for some days');
call app.guard('sso_refused_logout', 'gate', 'si', 'company_id = (select app.company_id())');
call app.guard('sso_refused_logout', 'support', 's', 'true');
call app.guard('sso_refused_logout', 'worker', 'sd', 'company_id = (select app.company_id())');
