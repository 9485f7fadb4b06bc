set local role kara_owner;

-- The job that reminds a private client of a card reads who asks for one.
call app.guard('card_rule', 'worker', 's', 'is_required');
