import { html } from 'hono/html'
import type { Settings } from '../settings.ts'
import { type Markup, page } from './page.ts'

const CARDS = [
  {
    part: 'mailbox',
    path: '/mailbox',
    title: 'Mailbox',
    text: 'Reads every letter the product sends: HTML, text, calendar files.',
  },
  {
    part: 'cards',
    path: '/cards',
    title: 'Cards',
    text: 'Checkout with a button for each outcome, and the signed webhooks that follow.',
  },
  {
    part: 'saml',
    path: '/saml',
    title: 'Companies',
    text: 'A SAML identity provider per company, its people, and what may go wrong.',
  },
  { part: 'oidc', path: '/oidc', title: 'OpenID Connect', text: 'The same companies over OpenID Connect.' },
  {
    part: 'directory',
    path: '/directory',
    title: 'User directory',
    text: 'Tells the product who joins and leaves, in the words of each make.',
  },
  {
    part: 'eid',
    path: '/eid',
    title: 'Electronic ID',
    text: 'National sign-in with people who succeed, cancel, act for others or take too long.',
  },
  {
    part: 'dns',
    path: '/dns',
    title: 'DNS',
    text: 'The resolver behind domain verification; add the record here.',
  },
  {
    part: 'calendars',
    path: '/calendars',
    title: 'Calendars',
    text: 'What professionals keep elsewhere, with the troubles of its server.',
  },
] as const

export function switchboardPage(
  settings: Settings,
  summaries: Record<string, string>,
  wasReset: boolean,
): Markup {
  return page({
    title: 'Switchboard',
    at: '/',
    wide: true,
    body: html`
      <h1>The other side of every protocol</h1>
      <p class="lead">The product talks to these stand-ins over the network, exactly as it talks to the real services.
        Every success and every failure can be clicked by hand, or asked for by a test.</p>
      ${wasReset ? html`<p class="notice" role="status">Everything is as new. Signing keys stayed.</p>` : ''}
      <div class="grid">${CARDS.map(
        (card) => html`<a class="card" href="${card.path}"><div class="between"><h2>${card.title}</h2>
          <span class="tag">${summaries[card.part]}</span></div><p class="quiet">${card.text}</p></a>`,
      )}</div>
      <h2>Point the product here</h2>
      <div class="scroll"><table><tbody>
        ${pointers(settings).map(([what, value]) => html`<tr><td>${what}</td><td class="mono">${value}</td></tr>`)}
      </tbody></table></div>
      <h2>Start afresh</h2>
      <p class="quiet">Forgets letters, payments, records and switches. Signing keys stay, so metadata that the product
        has already imported remains true.</p>
      <form method="post" action="/control/reset"><button class="button danger">Forget everything</button></form>`,
  })
}

function pointers({ url, webhookUrl }: Settings): [string, string][] {
  const { hostname, port, protocol } = new URL(url)
  return [
    ['Company metadata (SAML)', `${url}/saml/nordurljos/metadata`],
    ['Company issuer (OpenID)', `${url}/oidc/nordurljos`],
    ['Electronic ID issuer', `${url}/eid`],
    ['Mail (resend baseUrl)', `${url}/mailbox`],
    [
      'Cards (stripe host, port, protocol)',
      `${hostname} ${port || '(default)'} ${protocol.replace(':', '')}`,
    ],
    ['Cards webhooks go to', webhookUrl ?? 'nowhere: set SANDBOX_WEBHOOK_URL'],
    ['Resolver', `${url}/dns/resolve?name=…&type=TXT`],
    ['A calendar to follow', `${url}/calendars/anything.ics`],
  ]
}
