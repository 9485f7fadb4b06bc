set local role kara_owner;

-- Hours in which a professional works without being offered in hubs: they stand in their own calendar and are for private
-- clients. A change of them is a change of the offer, as of every other range.
alter table app.working_hours add column is_own boolean not null default false;
