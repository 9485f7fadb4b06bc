set local role kara_owner;

-- Whether the rules may promise more than was bought: if everybody took everything, the pool may not reach. Who allows
-- that, as everybody did until now, says no size of the company; who does not, says how many people it is reckoned for.
alter table app.credit_policy add column promise text not null default 'open'
  check (promise in ('open', 'bought'));
alter table app.credit_policy add column promised_people integer check (promised_people between 1 and 100000);
alter table app.credit_policy add constraint credit_policy_promise_reckoned
  check ((promise = 'bought') = (promised_people is not null));
