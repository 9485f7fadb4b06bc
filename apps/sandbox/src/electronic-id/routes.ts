import { Hono } from 'hono'
import { html } from 'hono/html'
import { BEHAVIOURS, type Behaviour } from '../openid/behaviours.ts'
import { createIssuer } from '../openid/issuer.ts'
import { SigningKeys } from '../openid/signing-keys.ts'
import type { Part } from '../part.ts'
import type { Settings } from '../settings.ts'
import { type Markup, monogram, page } from '../switchboard/page.ts'
import { describePersona, hyphenated, PERSONAS } from './people.ts'

const BEHAVIOURS_HERE: Behaviour[] = [
  'normal',
  'cancelled',
  'slow',
  'unavailable',
  'wrong-state',
  'wrong-nonce',
  'wrong-issuer',
  'wrong-audience',
  'expired-token',
  'future-token',
  'key-rotated',
  'unknown-key',
  'no-signature',
  'symmetric-signature',
  'no-userinfo',
  'other-userinfo',
  'refused-client',
]

/** A national electronic ID over OpenID Connect, with the layout and claims of the Icelandic one. */
export function createElectronicId(settings: Settings): Part {
  const basePath = '/eid'
  const make = () =>
    createIssuer({
      url: settings.url + basePath,
      basePath,
      paths: {
        authorize: '/connect/authorize',
        token: '/connect/token',
        userinfo: '/connect/userinfo',
        jwks: '/.well-known/openid-configuration/jwks',
        endSession: '/connect/endsession',
      },
      title: 'Electronic ID',
      kind: 'National sign-in',
      scopes: ['openid', 'profile'],
      claims: [
        'sub',
        'nationalId',
        'name',
        'subjectType',
        'actor',
        'delegationType',
        'idp',
        'locale',
        'acr',
        'amr',
      ],
      behaviours: BEHAVIOURS_HERE,
      keys: new SigningKeys(`${settings.stateDir}/electronic-id`),
      people: () =>
        PERSONAS.map(({ id, name, nationalId, remark }) => ({
          id,
          name,
          detail: hyphenated(nationalId),
          remark,
        })),
      subject: (id) => {
        const persona = PERSONAS.find((one) => one.id === id || one.nationalId === id)
        return persona && describePersona(persona)
      },
    })
  let issuer = make()
  const routes = new Hono()
  routes.get('/eid', (c) => c.html(personasPage(settings.url)))
  routes.all('/eid/*', (c) => issuer.fetch(c.req.raw))
  return {
    routes,
    summary: () => `${PERSONAS.length} people`,
    reset: () => {
      issuer = make()
    },
    close: () => undefined,
  }
}

function personasPage(url: string): Markup {
  return page({
    title: 'Electronic ID',
    at: '/eid',
    body: html`
      <h1>Electronic ID</h1>
      <p class="lead">A national sign-in at <a href="/eid/.well-known/openid-configuration"><code>${url}/eid</code></a>.
        The ids are invented and cannot belong to anybody.</p>
      <ul class="rows">${PERSONAS.map(
        (persona) => html`<li><span class="row">${monogram(persona.name)}
          <span class="grow"><span class="title">${persona.name}</span>
          <span class="sub">${hyphenated(persona.nationalId)}</span></span>
          ${persona.remark ? html`<span class="tag caution">${persona.remark}</span>` : ''}</span></li>`,
      )}</ul>
      <h2>What may go wrong</h2>
      <p class="quiet">Chosen on the sign-in page, or by a test through <code>POST /eid/sign-in</code>.</p>
      <div class="scroll"><table><tbody>${BEHAVIOURS_HERE.map(
        (name) => html`<tr><td class="mono">${name}</td><td>${BEHAVIOURS[name].note}</td></tr>`,
      )}</tbody></table></div>`,
  })
}
