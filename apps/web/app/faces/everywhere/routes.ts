import { type RouteConfigEntry, route } from '@remix-run/route-config'

/** Pages that answer at every host. */
export const everywhereRoutes: RouteConfigEntry[] = [
  route('preferences', 'faces/everywhere/preferences/page.tsx'),
  route('sign-out', 'faces/everywhere/sign-out/page.tsx'),
  route('signed-out', 'faces/everywhere/signed-out/page.tsx'),
  route('notices/:noticeId', 'faces/everywhere/notice/page.tsx'),
  route('support', 'faces/everywhere/support/page.tsx'),
  route('support/chat', 'faces/everywhere/support-chat/page.tsx'),
  route('support/chat/live', 'faces/everywhere/support-chat-live/page.tsx'),
  route('support/chat/back/:token', 'faces/everywhere/support-chat-back/page.tsx'),
  route('password', 'faces/everywhere/password-reset/page.tsx'),
  route('password/code', 'faces/everywhere/password-reset-code/page.tsx'),
  route('hand-off', 'faces/everywhere/hand-off/page.tsx'),
  route('hand-off/begin', 'faces/everywhere/hand-off-begin/page.tsx'),
  route('hand-off/to/:place', 'faces/everywhere/hand-off-to/page.tsx'),
  route('sso/start', 'faces/everywhere/company-sign-in/page.tsx'),
  route('sso/acs/:connection', 'faces/everywhere/company-sign-in-post/page.tsx'),
  route('sso/carry', 'faces/everywhere/company-sign-in-carry/page.tsx'),
  route('sso/complete', 'faces/everywhere/company-sign-in-return/page.tsx'),
  route('sso/account', 'faces/everywhere/which-account/page.tsx'),
  route('sso/trouble', 'faces/everywhere/company-sign-in-trouble/page.tsx'),
  route('sso/trouble/help', 'faces/everywhere/sign-in-help/page.tsx'),
  route('sso/shared/:token', 'faces/everywhere/shared-diagnosis/page.tsx'),
]
