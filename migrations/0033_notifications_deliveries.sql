set local role kara_owner;

create table app.delivery (
  id uuid primary key,
  letter text not null,
  cause_key text not null,
  recipient_kind text not null check (recipient_kind in ('client', 'professional', 'admin', 'address')),
  person_id uuid,
  company_id uuid,
  email_domain text not null default '',
  state text not null check (state in ('claimed', 'sent', 'skipped', 'failed', 'bounced')),
  reason text,
  provider_id text,
  tries integer not null default 0,
  claimed_at timestamptz not null,
  sent_at timestamptz,
  -- One letter of a kind per cause and recipient, whatever crashes or repeats.
  unique (letter, cause_key, recipient_kind)
);
create index delivery_claimed on app.delivery (claimed_at desc);
call app.own('delivery', 'notifications', 'person', 'one letter to one recipient; claimed once, sent once');
call app.guard('delivery', 'worker', 'siu', 'true');
call app.guard('delivery', 'person', 's', 'person_id = (select app.person_id())');
call app.guard('delivery', 'support', 's', 'true');
