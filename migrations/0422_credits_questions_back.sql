set local role kara_owner;

-- HR may answer a card with one of a few questions. The card is then decided, and the ask answered: the person asks
-- again if they wish, and that comes as another card, which nothing ties to this one.
alter table app.credit_request_card
  drop constraint credit_request_card_decision_check,
  add constraint credit_request_card_decision_check check (decision in ('granted', 'declined', 'question')),
  add column question text check (question in ('fewer', 'later', 'reason')),
  add constraint credit_request_card_question_asked check ((question is not null) = (decision is not distinct from 'question'));
alter table app.credit_request
  drop constraint credit_request_answer_check,
  add constraint credit_request_answer_check check (answer in ('granted', 'declined', 'withdrawn', 'question')),
  add column question text check (question in ('fewer', 'later', 'reason')),
  add constraint credit_request_question_asked check ((question is not null) = (answer is not distinct from 'question'));
