set local role kara_owner;

-- What the card processor says and what we say is compared every night, and when support asks for it.
create table app.reconciliation (
  id uuid primary key,
  asked_by uuid,
  charges_since timestamptz not null,
  refunds_since timestamptz not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  compared integer not null default 0 check (compared >= 0),
  repaired integer not null default 0 check (repaired >= 0),
  open integer not null default 0 check (open >= 0),
  -- The processor had more to list than is looked at in one go: nothing is taken for missing then.
  is_partial boolean not null default false
);
create index reconciliation_started on app.reconciliation (started_at desc);
call app.own('reconciliation', 'payments', 'technical', 'one comparison of our money with the card processor''s');
call app.guard('reconciliation', 'worker', 'siu', 'true');
call app.guard('reconciliation', 'support', 's', 'true');

-- Numbers of ours and of the processor's; whose money it is stands in neither.
create table app.money_difference (
  id uuid primary key,
  kind text not null check (kind in ('state', 'amount', 'unknown_here', 'missing_there', 'never_arrived',
    'left_at_bank', 'second_payment')),
  subject text not null check (subject in ('charge', 'refund', 'checkout')),
  -- Ours when we know it, the processor's otherwise.
  about text not null,
  our_id uuid,
  processor_id text,
  reference text,
  our_state text,
  their_state text,
  our_minor integer,
  their_minor integer,
  our_currency text,
  their_currency text,
  happened_at timestamptz not null,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null,
  state text not null check (state in ('open', 'repaired', 'resolved', 'gone')),
  settled_at timestamptz,
  resolved_by uuid,
  words text not null default '' check (length(words) <= 500),
  check ((state = 'open') = (settled_at is null)),
  check ((state = 'resolved') = (resolved_by is not null)),
  check (state <> 'resolved' or length(words) > 0)
);
-- A difference is told once for as long as it stands, and not again when a person has settled it.
create unique index money_difference_once on app.money_difference (kind, about) where state in ('open', 'resolved');
create index money_difference_seen on app.money_difference (first_seen_at desc);
call app.own('money_difference', 'payments', 'technical', 'what the card processor says of money and we do not, or the other way round');
call app.guard('money_difference', 'worker', 'siu', 'true');
call app.guard('money_difference', 'support', 'su', 'true');

create index charge_created on app.charge (created_at);
create index refund_created on app.refund (created_at);
create index checkout_created on app.checkout (created_at);
call app.guard('charge', 'definer', 's', 'true');
call app.guard('refund', 'definer', 's', 'true');
call app.guard('checkout', 'definer', 's', 'true');

set local role kara_definer;

-- The money of some days, and whatever older is not over, for the job that compares it with the processor's.
create function app.money_since(charges_since timestamptz, refunds_since timestamptz, at_most integer)
returns table (subject text, id uuid, person_id uuid, professional_id uuid, company_id uuid, bill_id uuid,
  processor_id text, amount_minor integer, currency text, state text, created_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  (select 'charge', c.id, c.person_id, c.professional_id, null::uuid, c.bill_id, c.processor_id, c.amount_minor,
      c.currency, c.state, c.created_at
    from app.charge c
    where c.created_at >= charges_since or c.state in ('started', 'needs_authentication')
    order by c.created_at desc limit at_most)
  union all
  (select 'refund', r.id, r.person_id, r.professional_id, null::uuid, r.bill_id, r.processor_id, r.amount_minor,
      r.currency, r.state, r.created_at
    from app.refund r
    where r.created_at >= refunds_since or r.state = 'started'
    order by r.created_at desc limit at_most)
  union all
  (select 'checkout', k.id, null::uuid, null::uuid, k.company_id, null::uuid, k.processor_id, k.amount_minor,
      k.currency, k.state, k.created_at
    from app.checkout k
    where k.created_at >= charges_since or k.state = 'open'
    order by k.created_at desc limit at_most);
end;

set local role kara_owner;
revoke all on function app.money_since from public;
grant execute on function app.money_since to kara_worker;
