set local role kara_owner;

create table app.sign_in_brake (
  key_hash text primary key,
  tries integer not null check (tries >= 0),
  window_started_at timestamptz not null,
  blocked_until timestamptz
);
create index sign_in_brake_window on app.sign_in_brake (window_started_at);
call app.own('sign_in_brake', 'identity', 'gate', 'recent tries on one address or from one network; slows guessing down');
call app.guard('sign_in_brake', 'gate', 'siud', 'true');
