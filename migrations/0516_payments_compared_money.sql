set local role kara_owner;

-- Money as a comparison with the card processor sees it. Each kind of money has one function that answers in this
-- form: a new kind adds a function of its own, and changes none.
create type app.compared_money as (subject text, id uuid, person_id uuid, professional_id uuid, company_id uuid,
  bill_id uuid, processor_id text, amount_minor integer, currency text, state text, created_at timestamptz);

set local role kara_definer;

create function app.charges_to_compare(since timestamptz, at_most integer) returns setof app.compared_money
language sql stable security definer set search_path = app begin atomic
  select 'charge', c.id, c.person_id, c.professional_id, null::uuid, c.bill_id, c.processor_id, c.amount_minor,
    c.currency, c.state, c.created_at
  from app.charge c
  where c.created_at >= since or c.state in ('started', 'needs_authentication')
  order by c.created_at desc limit at_most;
end;

-- What a bank took back is compared as the dispute that it was.
create function app.refunds_to_compare(since timestamptz, at_most integer) returns setof app.compared_money
language sql stable security definer set search_path = app begin atomic
  select 'refund', r.id, r.person_id, r.professional_id, null::uuid, r.bill_id, r.processor_id, r.amount_minor,
    r.currency, r.state, r.created_at
  from app.refund r
  where r.reason <> 'dispute' and (r.created_at >= since or r.state = 'started')
  order by r.created_at desc limit at_most;
end;

create function app.checkouts_to_compare(since timestamptz, at_most integer) returns setof app.compared_money
language sql stable security definer set search_path = app begin atomic
  select 'checkout', k.id, null::uuid, null::uuid, k.company_id, null::uuid, k.processor_id, k.amount_minor,
    k.currency, k.state, k.created_at
  from app.checkout k
  where k.created_at >= since or k.state = 'open'
  order by k.created_at desc limit at_most;
end;

create function app.disputes_to_compare(since timestamptz, at_most integer) returns setof app.compared_money
language sql stable security definer set search_path = app begin atomic
  select 'dispute', d.id, d.person_id, d.professional_id, null::uuid, d.bill_id, d.processor_id, d.amount_minor,
    d.currency, d.state, d.opened_at
  from app.dispute d
  where d.opened_at >= since or d.state in ('asked', 'needs_response', 'under_review')
  order by d.opened_at desc limit at_most;
end;

drop function app.money_since;

set local role kara_owner;
revoke all on function app.charges_to_compare, app.refunds_to_compare, app.checkouts_to_compare,
  app.disputes_to_compare from public;
grant execute on function app.charges_to_compare, app.refunds_to_compare, app.checkouts_to_compare,
  app.disputes_to_compare to kara_worker;
