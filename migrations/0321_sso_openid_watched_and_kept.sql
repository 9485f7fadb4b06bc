set local role kara_owner;

-- What a provider asked for and the company turned down: it is not proposed again by the next daily look.
alter table app.sso_connection
  add column dismissed_metadata text,
  add column dismissed_at timestamptz,
  add constraint sso_connection_dismissed_when check ((dismissed_metadata is null) = (dismissed_at is null));

-- The public keys under which a kept answer was judged, so that its signature can be verified again: certificates of
-- a SAML provider, published keys of an OpenID provider. Empty where the answer came before any key was looked at.
alter table app.sso_document add column keys jsonb not null default '[]';
