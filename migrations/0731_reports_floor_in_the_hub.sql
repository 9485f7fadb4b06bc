set local role kara_owner;

-- What an employer sees is told to its people with the floor that holds for their company, not with the lowest there is.
call app.guard('report_floor', 'visitor', 's', 'company_id = (select app.company_id())');
grant execute on function app.report_floor_since to kara_visitor;
