set local role kara_owner;

-- Which letters a person does not want. What is not here is sent; letters that cannot wait are not among them.
create table app.notice_turned_off (
  person_id uuid not null references app.person (id),
  notice text not null check (notice in ('reminder_day', 'reminder_hour', 'feedback_asked', 'wellbeing_due')),
  turned_off_at timestamptz not null,
  primary key (person_id, notice)
);
call app.own('notice_turned_off', 'notifications', 'person', 'a kind of letter that a person does not want');
call app.guard('notice_turned_off', 'person', 'sid', 'person_id = (select app.person_id())');
call app.guard('notice_turned_off', 'worker', 's', 'person_id = (select app.person_id())');
