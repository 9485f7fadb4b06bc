import { index, type RouteConfigEntry, route } from '@remix-run/route-config'

/** `app.<base>`, before and around signing in. */
export const entranceRoutes: RouteConfigEntry[] = [
  index('faces/entrance/start/page.tsx'),
  route('sign-in', 'faces/entrance/sign-in/page.tsx'),
  route('sign-in/owner', 'faces/entrance/owner-sign-in/page.tsx'),
  route('sign-in/owner/code', 'faces/entrance/owner-sign-in-code/page.tsx'),
  route('sign-up', 'faces/entrance/sign-up/page.tsx'),
  route('sign-up/code', 'faces/entrance/sign-up-code/page.tsx'),
  route('admin-invites/:inviteId', 'faces/entrance/admin-invite/page.tsx'),
  route('invites/:inviteId', 'faces/entrance/client-invite/page.tsx'),
  route('with/:slug', 'faces/entrance/own-page/page.tsx'),
  route('with/:slug/request', 'faces/entrance/own-request/page.tsx'),
  route('terms/:audience', 'faces/entrance/terms/page.tsx'),
  route('new-terms/:audience', 'faces/entrance/new-terms/page.tsx'),
  route('confirm', 'faces/entrance/confirm/page.tsx'),
  route('protect', 'faces/entrance/protect/page.tsx'),
  route('recovery', 'faces/entrance/recovery/page.tsx'),
  route('recovery/stop/:token', 'faces/entrance/recovery-stop/page.tsx'),
  route('recovery/confirmation/:token', 'faces/entrance/recovery-confirmation/page.tsx'),
  route('passkey/question', 'faces/entrance/passkey-question/page.tsx'),
  route('eid', 'faces/entrance/electronic-id/page.tsx'),
  route('eid/move', 'faces/entrance/electronic-id-move/page.tsx'),
  route('eid/return', 'faces/entrance/electronic-id-return/page.tsx'),
  route('check/:code?', 'faces/entrance/check/page.tsx'),
  route('gallery', 'faces/entrance/gallery/page.tsx'),
  route('dev/sign-in/:role', 'faces/entrance/demo-sign-in/page.tsx'),
]
