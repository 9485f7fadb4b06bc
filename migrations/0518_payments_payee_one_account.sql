set local role kara_owner;

-- Where a professional's money goes is known to payouts alone.
alter table app.payee drop column account_id;
alter table app.payee drop column has_payouts;
