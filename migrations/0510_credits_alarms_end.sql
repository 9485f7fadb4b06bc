set local role kara_owner;

-- An alarm stands until a check finds that what raised it holds again; the same one may be raised anew after that.
alter table app.credit_alarm add column ended_at timestamptz;
alter table app.credit_alarm drop constraint credit_alarm_company_id_kind_detail_key;
create unique index credit_alarm_open on app.credit_alarm (company_id, kind, detail) where ended_at is null;
call app.guard('credit_alarm', 'worker', 'u', 'company_id = (select app.company_id())');
