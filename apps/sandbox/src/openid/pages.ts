import { html, raw } from 'hono/html'
import { hiddenFields } from '../identity-provider/pages.ts'
import { counterpartyPage, type Markup, monogram } from '../switchboard/page.ts'
import { BEHAVIOURS, type Behaviour } from './behaviours.ts'

export interface ChooserPerson {
  id: string
  name: string
  detail: string
  /** What is unusual about signing in as this person. */
  remark?: string
}

/** One click per person, and what may go wrong folded away below. */
export function chooserPage(input: {
  action: string
  title: string
  kind: string
  service: string
  hidden: Record<string, string>
  people: ChooserPerson[]
  behaviours: readonly Behaviour[]
}): Markup {
  const row = (person: ChooserPerson) => html`
    <li><button class="row" name="person" value="${person.id}">${monogram(person.name)}
      <span class="grow"><span class="title">${person.name}</span><span class="sub">${person.detail}</span></span>
      ${person.remark ? html`<span class="tag caution">${person.remark}</span>` : ''}</button></li>`
  return counterpartyPage({
    title: input.title,
    kind: input.kind,
    body: html`
      <span class="emblem" aria-hidden="true">${input.title.charAt(0)}</span>
      <h1>${input.title}</h1>
      <p class="quiet">Sign in to continue to <strong>${input.service}</strong></p>
      <form method="post" action="${input.action}">
        ${hiddenFields(input.hidden)}
        <ul class="rows">${input.people.map(row)}</ul>
        <details><summary>What should go wrong</summary>
          <div class="switches" role="radiogroup" aria-label="What should go wrong">
            ${input.behaviours.map(
              (behaviour) => html`<label><input type="radio" name="behaviour" value="${behaviour}"
                ${behaviour === 'normal' ? raw('checked') : ''} /><span>${BEHAVIOURS[behaviour].title}</span>
                <small>${BEHAVIOURS[behaviour].note}</small></label>`,
            )}
          </div>
        </details>
      </form>`,
  })
}

/** A request so wrong that sending anything back to its address would be unsafe. */
export function refusedRequestPage(kind: string, reason: string): Markup {
  return counterpartyPage({
    title: 'Request refused',
    kind,
    body: html`<h1>This request cannot be answered</h1>
      <p class="quiet">It has to name a client and an address to return to.</p><pre>${reason}</pre>`,
  })
}
