set local role kara_owner;

-- A company that changes its provider says so: until then this connection opens the accounts that the other one opened,
-- of people with the same address and name who still work there.
alter table app.sso_connection
  add column replaced_connection_id uuid,
  add column replaced_until timestamptz,
  add constraint sso_connection_in_place_of foreign key (company_id, replaced_connection_id)
    references app.sso_connection (company_id, id),
  add constraint sso_connection_in_place_of_another check (replaced_connection_id <> id),
  add constraint sso_connection_in_place_for_a_while check ((replaced_connection_id is null) = (replaced_until is null));
