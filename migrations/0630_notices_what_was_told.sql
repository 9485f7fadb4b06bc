set local role kara_owner;

-- What a person was told, as they find it in the product: the subject of a letter, and where it leads.
create table app.notice (
  id uuid primary key,
  -- The letter that it stands for; one leaves one notice, whatever crashes or repeats.
  delivery_id uuid not null unique,
  person_id uuid not null references app.person (id),
  -- Of the company's side only; a notice to a client or a professional names no company.
  company_id uuid references app.company (id),
  about text not null check (about in ('client', 'professional', 'account', 'admin', 'staff')),
  letter text not null,
  title text not null check (length(title) between 1 and 300),
  locale text not null check (locale in ('en', 'is')),
  -- A place of the app, or nothing: no address of others, and no secret of a link.
  place text check (place ~ '^/(home|work|control|console)([/?]|$)' and length(place) <= 300),
  told_at timestamptz not null,
  read_at timestamptz,
  check ((about = 'admin') = (company_id is not null))
);
create index notice_of_person on app.notice (person_id, id desc);
create index notice_unread on app.notice (person_id) where read_at is null;
call app.own('notice', 'notices', 'person', 'what a person was told, in the list that they read in the product');
call app.guard('notice', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('notice', 'worker', 'sid', 'person_id = (select app.person_id())');
