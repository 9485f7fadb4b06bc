set local role kara_owner;

-- A page of the professional's own, outside of every hub, on which anybody may ask for a session. Off until switched on.
create table app.request_link (
  professional_id uuid primary key references app.professional (id),
  is_on boolean not null,
  service_ids uuid[],
  changed_at timestamptz not null
);
call app.own('request_link', 'scheduling', 'published', 'whether a professional takes requests on a page of their own, and for which services');
call app.guard('request_link', 'visitor person', 's', 'is_on');
call app.guard('request_link', 'professional', 'siu', 'professional_id = (select app.professional_id())');
