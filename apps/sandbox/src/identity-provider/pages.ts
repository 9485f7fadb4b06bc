import { html, raw } from 'hono/html'
import { counterpartyPage, type Markup, monogram, page, timestamp } from '../switchboard/page.ts'
import type { Company } from './companies.ts'
import { MODES, type Mode } from './modes.ts'
import type { NamedPerson } from './people.ts'
import { personaOf } from './personas.ts'

const KIND = 'Company sign-in'

/** The company's own sign-in page: one click per person, and what may go wrong folded away below. */
export function signInPage(input: {
  company: Company
  service: string
  hidden: Record<string, string>
  mode: Mode
}): Markup {
  const { company } = input
  const person = (someone: NamedPerson) => html`
    <li><button class="row" name="person" value="${someone.email}">
      ${monogram(`${someone.firstName} ${someone.lastName}`)}
      <span class="grow"><span class="title">${someone.firstName} ${someone.lastName}</span>
      <span class="sub">${someone.email}</span></span>
    </button></li>`
  return counterpartyPage({
    title: `${company.name} sign-in`,
    kind: KIND,
    body: html`
      <span class="emblem" aria-hidden="true">${company.name.charAt(0)}</span>
      <h1>${company.name}</h1>
      <p class="quiet">Sign in to continue to <strong>${input.service}</strong></p>
      <form method="post" action="/saml/${company.slug}/sign-in">
        ${hiddenFields(input.hidden)}
        <ul class="rows">${company.people.map(person)}</ul>
        <details><summary>Somebody else</summary>
          <label>E-mail address<input type="text" name="address" placeholder="name@${company.domain}" /></label>
          <p></p><button class="button full" name="person" value="">Sign in with this address</button>
        </details>
        <details ${input.mode === 'good' ? '' : raw('open')}><summary>What should go wrong</summary>
          ${modeChoice(input.mode)}
        </details>
      </form>`,
  })
}

function modeChoice(chosen: Mode): Markup {
  const choices = Object.entries(MODES).map(
    ([mode, { title, note }]) => html`<label><input type="radio" name="mode" value="${mode}"
      ${mode === chosen ? raw('checked') : ''} /><span>${title}</span><small>${note}</small></label>`,
  )
  return html`<div class="switches" role="radiogroup" aria-label="What should go wrong">${choices}</div>`
}

export function hiddenFields(fields: Record<string, string>): Markup {
  return html`${Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  )}`
}

/** Posts the answer back by itself; the button is for browsers without script. */
export function postBackPage(input: {
  company: Company
  acsUrl: string
  fields: Record<string, string>
}): Markup {
  return counterpartyPage({
    title: 'Signing in',
    kind: KIND,
    body: html`
      <h1>Taking you back</h1>
      <p class="quiet">${input.company.name} has answered. One moment.</p>
      <form method="post" action="${input.acsUrl}" id="answer">
        ${hiddenFields(input.fields)}
        <noscript><button class="button primary full">Continue</button></noscript>
      </form>
      <script>document.getElementById('answer').submit()</script>`,
  })
}

/** A provider's own error page: the browser stays here and the product hears nothing. */
export function troublePage(input: {
  heading: string
  code: string
  message: string
  identifiers: Record<string, string>
}): Markup {
  return counterpartyPage({
    title: input.heading,
    kind: 'Company sign-in, out of the product’s sight',
    body: html`
      <h1>${input.heading}</h1>
      <p class="quiet">Sorry, but we’re having trouble with signing you in.</p>
      <p><strong>${input.code}</strong>: ${input.message}</p>
      <h2>Troubleshooting details</h2>
      <p class="small quiet">If you contact your administrator, send this information to them.</p>
      <dl class="facts">
        ${Object.entries(input.identifiers).map(([name, value]) => html`<dt>${name}</dt><dd class="mono">${value}</dd>`)}
        <dt>Timestamp</dt><dd>${timestamp(Date.now())}</dd>
      </dl>`,
  })
}

/** The company's own portal with one tile per service: a click sends an answer that nobody asked for. */
export function portalPage(company: Company): Markup {
  const first = company.people[0]
  const tile = (service: Company['services'][number]) => html`
    <form method="post" action="/saml/${company.slug}/sign-in" class="card">
      ${hiddenFields({ acsUrl: service.acsUrl, audience: service.audience, mode: 'unsolicited' })}
      <h3>${new URL(service.acsUrl).host}</h3>
      <p class="small quiet">${service.audience}</p>
      <div class="actions">
        <button class="button small" name="person" value="${first?.email ?? ''}">Open as ${first?.firstName}</button>
        <button class="button small" name="person" value="${first?.email ?? ''}"
          formaction="/saml/${company.slug}/sign-out">Sign ${first?.firstName} out of it</button>
        <button class="button small" name="person" value="${first?.email ?? ''}"
          formaction="/saml/${company.slug}/sign-out?by=form">Sign ${first?.firstName} out by form</button>
      </div>
    </form>`
  return page({
    title: `${company.name} portal`,
    at: '/saml',
    body: html`
      <p class="small"><a href="/saml">All companies</a></p>
      <h1>${company.name}</h1>
      <p class="lead">The identity provider of a company whose people end in <code>@${company.domain}</code>.</p>
      <div class="card"><dl class="facts">
        <dt>Metadata</dt><dd><a href="/saml/${company.slug}/metadata">/saml/${company.slug}/metadata</a></dd>
        <dt>Sign-in (SAML)</dt><dd class="mono">/saml/${company.slug}/sso</dd>
        <dt>OpenID issuer</dt><dd><a href="/oidc/${company.slug}/.well-known/openid-configuration">/oidc/${company.slug}</a></dd>
        <dt>Behaviour now</dt><dd>${MODES[company.switches.mode].title}</dd>
        <dt>Writes like</dt><dd>${personaOf(company.switches).title}</dd>
        <dt>Signs</dt><dd>${personaOf(company.switches).sign}</dd>
        <dt>NameID</dt><dd>${personaOf(company.switches).nameId}</dd>
      </dl></div>
      <h2>Its portal</h2>
      ${
        company.services.length > 0
          ? html`<div class="grid">${company.services.map(tile)}</div>`
          : html`<div class="empty"><p>No tile yet. Sign in once from the product and it appears here.</p></div>`
      }
      <h2>Its behaviour for everybody</h2>
      <form method="post" action="/control/idp/${company.slug}">
        ${modeChoice(company.switches.mode)}
        <p></p>
        <div class="actions">
          <button class="button primary">Keep this behaviour</button>
          <button class="button" formaction="/control/idp/${company.slug}/rotate">Change the signing certificate</button>
        </div>
      </form>
      <h2>Its people</h2>
      <ul class="rows">${company.people.map(
        (person) => html`<li><span class="row">${monogram(`${person.firstName} ${person.lastName}`)}
          <span class="grow"><span class="title">${person.firstName} ${person.lastName}</span>
          <span class="sub">${person.email}</span></span></span></li>`,
      )}</ul>`,
  })
}

/** The end of a chain of signing out. */
export function signedOutPage(company: Company): Markup {
  return counterpartyPage({
    title: 'Signed out',
    kind: KIND,
    body: html`<h1>You are signed out of ${company.name}</h1>
      <p class="quiet">Every service that asked has been told.</p>`,
  })
}

export function companiesPage(companies: Company[], url: string): Markup {
  return page({
    title: 'Companies',
    at: '/saml',
    body: html`
      <h1>Companies</h1>
      <p class="lead">Every company has an identity provider here, over SAML and OpenID Connect. One that nobody has
        described is invented when it is first asked for: paste <code>${url}/saml/your-company/metadata</code> into the
        product, and six people of <code>your-company.example</code> can sign in.</p>
      <ul class="rows">${companies.map(
        (company) => html`<li><a class="row" href="/saml/${company.slug}">${monogram(company.name)}
          <span class="grow"><span class="title">${company.name}</span>
          <span class="sub">${company.domain} · ${company.people.length} people</span></span>
          <span class="aside">${
            company.switches.mode === 'good'
              ? ''
              : html`<span class="tag caution">${MODES[company.switches.mode].title}</span>`
          }</span></a></li>`,
      )}</ul>`,
  })
}
