set local role kara_owner;

-- The nightly comparison with the card processor looks at what goes to professionals, too.
alter table app.money_difference drop constraint money_difference_subject_check;
alter table app.money_difference add constraint money_difference_subject_check
  check (subject in ('charge', 'refund', 'checkout', 'transfer', 'payout'));
call app.guard('pay_transfer', 'definer', 's', 'true');

set local role kara_definer;

-- The money of statements of some days, and whatever older is not over, for the job that compares it.
create function app.transfers_since(since timestamptz, at_most integer)
returns table (id uuid, professional_id uuid, amount_minor integer, currency text, state text, account_ref text,
  transfer_ref text, payout_ref text, attempt integer, changed_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select t.id, t.professional_id, t.amount_minor, t.currency, t.state, t.account_ref, t.transfer_ref, t.payout_ref,
    t.attempt, t.changed_at
  from app.pay_transfer t
  where t.account_ref is not null and (t.changed_at >= since or t.state in ('started', 'on_the_way'))
  order by t.changed_at desc limit at_most;
end;

set local role kara_owner;
revoke all on function app.transfers_since from public;
grant execute on function app.transfers_since to kara_worker;
