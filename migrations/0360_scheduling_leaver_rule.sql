set local role kara_owner;

-- Somebody left the company whose credits were to pay, and the company's rule offers to keep the time at one's own
-- cost. One answer, by the client or by the clock.
create table app.self_pay_offer (
  session_id uuid primary key,
  person_id uuid not null,
  professional_id uuid not null,
  offered_at timestamptz not null,
  answer_by timestamptz not null,
  answer text check (answer in ('taken', 'declined', 'lapsed', 'withdrawn')),
  answered_at timestamptz,
  check (offered_at <= answer_by),
  check ((answer is null) = (answered_at is null)),
  foreign key (session_id, person_id, professional_id) references app.session (id, person_id, professional_id)
);
create index self_pay_offer_person on app.self_pay_offer (person_id) where answer is null;
call app.own('self_pay_offer', 'scheduling', 'care', 'an offer to a leaver to keep a booked session at their own cost');
call app.guard('self_pay_offer', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('self_pay_offer', 'worker', 'siu',
  'person_id = (select app.person_id()) and professional_id = (select app.professional_id())');
call app.guard('booking', 'definer', 'u', 'true');
call app.guard('self_pay_offer', 'definer', 's', 'true');

set local role kara_definer;

-- The sessions to come that the scope's company pays for its own person: which, and with whom, for the job that
-- takes each of them up by itself.
create function app.sponsored_sessions_ahead(at timestamptz)
returns table (session_id uuid, professional_id uuid)
language sql stable security definer set search_path = app begin atomic
  select s.id, s.professional_id from app.session s join app.booking b on b.session_id = s.id
  where s.company_id = app.company_id() and s.person_id = app.person_id() and s.state = 'scheduled'
    and s.starts_at > at and b.funding <> 'self_pay'
  order by s.starts_at;
end;

-- The client pays what the session cost when it was booked. Only while their answer to an offer is that they do.
create function app.take_over_payment(of_session uuid) returns boolean
language plpgsql security definer set search_path = app as $$
begin
  update app.booking b set funding = 'self_pay', cost_halves = null, due_minor = b.price_minor
    where b.session_id = of_session and b.person_id = app.person_id() and b.funding <> 'self_pay'
      and b.price_minor is not null
      and exists (select from app.self_pay_offer o where o.session_id = of_session and o.answer = 'taken');
  return found;
end $$;

set local role kara_owner;
revoke all on function app.sponsored_sessions_ahead, app.take_over_payment from public;
grant execute on function app.sponsored_sessions_ahead to kara_worker;
grant execute on function app.take_over_payment to kara_person;
