set local role kara_owner;

-- A sign-in becomes required only after tests of two different people. A test therefore keeps whom the provider
-- named, as a keyed hash of the connection: it tells two apart and names nobody. Sign-ins keep nothing of the kind.
alter table app.sso_attempt
  add column subject_hash text,
  -- The administrator in whose browser the test began; null for a test by IT's set-up link.
  add column tested_by uuid,
  add constraint sso_attempt_only_tests_are_told_apart
    check (purpose = 'test' or (subject_hash is null and tested_by is null));

-- What was tested before the provider's facts changed proves nothing about them.
alter table app.sso_connection add column facts_changed_at timestamptz;

create index sso_attempt_tests on app.sso_attempt (company_id, connection_id, started_at)
  where purpose = 'test' and outcome = 'succeeded';
