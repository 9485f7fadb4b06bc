set local role kara_owner;

-- Since when somebody wants the language of their profile. A switch at a page counts until then: a choice made later
-- wins over one made earlier, wherever it was made. Nobody who is here already has chosen since this is asked.
alter table app.person add column locale_chosen_at timestamptz;
