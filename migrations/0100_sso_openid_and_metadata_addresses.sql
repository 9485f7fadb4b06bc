set local role kara_owner;

alter table app.sso_connection
  -- OpenID Connect: what the provider calls us, and the sealed secret under which we ask it.
  add column provider_client_id text check (length(provider_client_id) between 1 and 255),
  add column provider_secret_sealed bytea,
  -- Where the provider publishes what it says about itself, and when we last looked.
  add column metadata_url text check (length(metadata_url) between 1 and 2048),
  add column metadata_checked_at timestamptz,
  add column metadata_problem text,
  -- What it says now, when that may not apply without somebody's consent.
  add column proposed_metadata text,
  add column proposed_at timestamptz,
  add constraint sso_connection_openid_client
    check (protocol = 'saml' or (provider_client_id is not null and provider_secret_sealed is not null));

-- One OpenID provider may serve the whole world under one issuer; there the client id tells companies apart.
drop index app.sso_connection_one_per_issuer;
create unique index sso_connection_one_per_issuer
  on app.sso_connection (idp_entity_id, coalesce(provider_client_id, '')) where state <> 'disabled';

-- The daily look at the metadata renews certificates and notes what it found.
call app.guard('sso_connection', 'worker', 'u', 'company_id = (select app.company_id())');

create unique index sso_attempt_relay_state on app.sso_attempt (relay_state);

set local role kara_definer;
-- Every OpenID provider answers at one address; the state it carries leads to the attempt's company.
create function app.company_of_attempt_state(wanted text) returns uuid
language sql stable security definer set search_path = app begin atomic
  select company_id from app.sso_attempt where relay_state = wanted;
end;
set local role kara_owner;
revoke all on function app.company_of_attempt_state from public;
grant execute on function app.company_of_attempt_state to kara_gate;
