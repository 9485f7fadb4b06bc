set local role kara_owner;

-- A version is one act in two languages: it comes into force at one instant, matters in both or in neither, and says
-- in both what it changes or in neither. Otherwise who reads the other language would be asked at another time.
alter table app.terms_version
  add constraint terms_version_one_instant
    exclude using gist (audience with =, version with =, effective_at with <>),
  add constraint terms_version_one_weight
    exclude using gist (audience with =, version with =, (is_material::int) with <>),
  add constraint terms_version_said_in_both
    exclude using gist (audience with =, version with =, ((change is null)::int) with <>);
