import { html } from 'hono/html'
import { type Markup, page } from './page.ts'

const DIFFERENCES: [title: string, lines: string[]][] = [
  [
    'Every stand-in',
    [
      'Speaks plain HTTP on a loopback address and trusts whoever reaches it.',
      'Answers at once unless a switch or a special value says otherwise, and has no rate limit of its own.',
      'Keeps its state in files on this machine and drops the oldest when there is too much of it.',
    ],
  ],
  [
    'Company sign-in (SAML)',
    [
      'Asks for no password and no second factor: a click is a sign-in, with any address.',
      'Accepts any service that sends a request; nothing has to be registered, and the request’s signature is not checked.',
      'The trouble pages carry the codes of Microsoft and Google but not their look or their words in full.',
      'Single logout by redirect only, without a session of its own: whoever asks is signed out.',
    ],
  ],
  [
    'OpenID Connect and electronic ID',
    [
      'Accept any client id and redirect address; the client secret is only refused when it begins with “wrong”.',
      'PKCE with S256 is demanded always, which some real providers do not.',
      'National ids are invented; they have ten digits and no valid checksum is promised.',
      'Codes and access tokens live in memory: a restart in the middle of a sign-in loses it. Refresh tokens do not exist.',
    ],
  ],
  [
    'User directory',
    [
      'Tells only what it is asked to, at once; real ones look through everybody every 20 to 40 minutes.',
      'Sends no groups, and does not ask again when the service is away.',
    ],
  ],
  [
    'Mailbox',
    [
      'Any API key is accepted except re_wrong; sender domains need no verification.',
      'Letters are kept as they were sent and are not turned into MIME, so size limits and rewriting do not show.',
      'Attachments are taken by content only. A scheduled letter is shown at once and stays “scheduled”.',
      'No delivery webhooks: bounce@ and complained@ change the state that GET /emails/:id reports.',
    ],
  ],
  [
    'Cards',
    [
      'Covers one-time payments and saved cards: customers, checkout sessions, setup and payment intents, refunds, disputes and events; and accounts, transfers and payouts of those who are paid. Everything else is 404.',
      'Card numbers are never asked for; the outcome is a button. A dispute takes no evidence and ends by a button; fees and balances do not exist.',
      'The page for those who are paid asks nothing; every ending is a button. A bank answers after three seconds, not after days.',
      'Objects carry the fields that a payment flow reads, not every field of the real ones.',
      'Webhooks are tried eight times over about ten minutes, not for three days; their order is the order of events.',
    ],
  ],
  [
    'DNS',
    [
      'Has no zones, delegation, caching or DNSSEC: a record answers from the moment it is entered.',
      'A name with no records does not exist; names under servfail.example always fail.',
    ],
  ],
  [
    'Calendars',
    [
      'Any address is a calendar from the moment it is asked for; real ones are given out by their program.',
      'Publishes events without tables of their zones, and changes at once: real servers are minutes or hours behind.',
    ],
  ],
]

/** What a developer must not conclude from something working here. */
export function differencesPage(): Markup {
  return page({
    title: 'Differences',
    body: html`
      <h1>Where it differs from the real thing</h1>
      <p class="lead">What works here works against the protocol. These are the places where the real services are
        stricter, slower or richer.</p>
      ${DIFFERENCES.map(
        ([title, lines]) => html`<h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`,
      )}`,
  })
}
