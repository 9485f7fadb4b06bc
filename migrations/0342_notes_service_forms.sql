set local role kara_owner;

-- A service may ask its own questions; without a form of its own it asks what the general one does (no service).
alter table app.intake_form add column service_id uuid references app.service (id);
alter table app.intake_form drop constraint intake_form_professional_id_version_key;
alter table app.intake_form add unique nulls not distinct (professional_id, service_id, version);
-- Two windows that save at once make one present form.
create unique index intake_form_one_present on app.intake_form (professional_id, service_id) nulls not distinct
  where replaced_at is null;
