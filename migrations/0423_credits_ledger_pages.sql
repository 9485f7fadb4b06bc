set local role kara_definer;

-- A page of the ledger goes on after a movement, not after a moment: a grant for many moves all of theirs at once.
drop function app.pseudonymous_ledger(uuid, text, timestamptz, integer);
create function app.pseudonymous_ledger(of_company uuid, of_pseudonym text, before_id uuid, rows_max integer)
returns table (id uuid, pseudonym text, from_kind text, to_kind text, lot text, period_start date,
  amount_halves integer, kind text, reason text, author_kind text, occurred_at timestamptz)
language sql stable security definer set search_path = app begin atomic
  select m.id, p.pseudonym, d.kind, c.kind, coalesce(nullif(c.lot, 'period'), d.lot),
    coalesce(c.period_start, d.period_start), m.amount_halves, m.kind, m.reason, m.author ->> 'kind', m.occurred_at
  from app.credit_movement m
    join app.credit_account d on d.id = m.debit_account_id join app.credit_account c on c.id = m.credit_account_id
    left join app.credit_pseudonym p on p.company_id = m.company_id and p.person_id = m.person_id
  where m.company_id = of_company and (of_pseudonym is null or p.pseudonym = of_pseudonym)
    and (before_id is null or (m.occurred_at, m.id) < (select b.occurred_at, b.id from app.credit_movement b
      where b.id = before_id and b.company_id = of_company))
  order by m.occurred_at desc, m.id desc limit rows_max;
end;

set local role kara_owner;
revoke all on function app.pseudonymous_ledger from public;
grant execute on function app.pseudonymous_ledger to kara_support;
