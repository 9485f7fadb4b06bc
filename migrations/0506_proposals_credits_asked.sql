set local role kara_owner;

-- A professional thinks that a client needs more credits, and asks the client. The company is asked only if the client
-- agrees, and then as if the client had asked alone.
create table app.credit_proposal (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  professional_id uuid not null references app.professional (id),
  company_id uuid not null references app.company (id),
  amount_halves integer not null check (amount_halves between 1 and 40),
  reason text not null check (reason in ('more_time', 'crisis', 'new_matter', 'other')),
  state text not null check (state in ('proposed', 'accepted', 'declined', 'withdrawn', 'lapsed')),
  proposed_at timestamptz not null,
  answer_by timestamptz not null,
  ended_at timestamptz,
  check ((state = 'proposed') = (ended_at is null))
);
-- A client is asked about one amount at a time.
create unique index credit_proposal_one_open on app.credit_proposal (person_id, professional_id) where state = 'proposed';
create index credit_proposal_professional on app.credit_proposal (professional_id, proposed_at);
call app.own('credit_proposal', 'proposals', 'care', 'a professional asks a client whether to ask for more credits');
call app.guard('credit_proposal', 'person', 'su', 'person_id = (select app.person_id())');
call app.guard('credit_proposal', 'professional', 'su', 'professional_id = (select app.professional_id())');
-- Only of somebody whose sessions that company pays.
call app.guard('credit_proposal', 'professional', 'i', 'professional_id = (select app.professional_id())
  and exists (select 1 from app.session s where s.person_id = credit_proposal.person_id
    and s.professional_id = credit_proposal.professional_id and s.company_id = credit_proposal.company_id)');

set local role kara_definer;

-- What is left of what companies give to a client of the professional who asks, of those companies alone in whose hubs the
-- two have met, and never more than a few sessions' worth: enough to plan by, too little to tell what somebody was given.
create function app.sponsored_left(of_person uuid, at timestamptz, halves_max integer)
returns table (company_id uuid, halves integer)
language sql stable security definer set search_path = app begin atomic
  select met.company_id, least(halves_max, coalesce((select sum(a.balance_halves)
      from app.credit_claim c join app.credit_account a on a.company_id = c.company_id and a.person_id = c.person_id
        and a.period_start = c.period_start and a.lot = c.lot and a.kind = 'allowance'
      where c.company_id = met.company_id and c.person_id = of_person
        and c.usable_from <= at and at < c.usable_until), 0))::integer
  from (select distinct s.company_id from app.session s where s.person_id = of_person
    and s.professional_id = app.professional_id() and s.company_id is not null
    and s.state not in ('cancelled', 'late_cancelled')) met;
end;

set local role kara_owner;
revoke all on function app.sponsored_left from public;
grant execute on function app.sponsored_left to kara_professional;
