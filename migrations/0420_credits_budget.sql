set local role kara_owner;

-- What a company means to buy at most in a calendar period. A purchase holds this row while it counts what was bought.
create table app.credit_budget (
  company_id uuid primary key references app.company (id),
  period text not null check (period in ('month', 'quarter', 'year')),
  cap_halves integer not null check (cap_halves > 0),
  decided_at timestamptz not null,
  decided_by uuid not null
);
call app.own('credit_budget', 'credits', 'company', 'how much a company buys at most in a period');
call app.guard('credit_budget', 'company', 'siud', 'company_id = (select app.company_id())');
