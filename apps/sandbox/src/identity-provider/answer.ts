import { randomUUID } from 'node:crypto'
import { type Companies, type Company, findPerson } from './companies.ts'
import type { Keys } from './keys.ts'
import type { Mode } from './modes.ts'
import type { AuthnRequest } from './request.ts'
import { writeResponse } from './response.ts'

export interface Question {
  company: Company
  person: string
  mode: Mode
  relayState: string | undefined
  /** Absent when the person starts at the portal's tile. */
  request: AuthnRequest | undefined
  service: { acsUrl: string; audience: string }
}

export interface Answer {
  acsUrl: string
  samlResponse: string
  relayState: string | undefined
}

export interface Refusal {
  status: 403
  heading: string
  code: string
  message: string
  identifiers: Record<string, string>
}

/** Decides what a company's identity provider says to a service, and remembers it for the replay. */
export class Answers {
  readonly #last = new Map<string, Answer>()
  readonly #url: string
  readonly #companies: Companies
  readonly #keys: Keys

  constructor(url: string, companies: Companies, keys: Keys) {
    this.#url = url
    this.#companies = companies
    this.#keys = keys
  }

  give(question: Question): Answer | Refusal {
    const { company, mode, service } = question
    if (mode === 'refuse' || mode === 'refuse-google') return refuse(question)
    this.#companies.remember(company, service)
    const slot = `${company.slug} ${service.acsUrl}`
    const previous = this.#last.get(slot)
    if (mode === 'replay' && previous) return previous
    const asked = question.request && mode !== 'unsolicited'
    const xml = writeResponse({
      company,
      issuer: `${this.#url}/saml/${company.slug}`,
      person: findPerson(company, question.person),
      mode,
      switches: company.switches,
      acsUrl: service.acsUrl,
      audience: service.audience,
      inResponseTo: question.request?.id ?? null,
      forceAuthn: question.request?.forceAuthn ?? false,
      key: mode === 'wrong-key' ? this.#keys.stranger() : this.#keys.of(company.slug),
      now: new Date(),
    })
    const answer: Answer = {
      acsUrl: service.acsUrl,
      samlResponse: Buffer.from(xml).toString('base64'),
      relayState: asked ? question.relayState : undefined,
    }
    this.#last.set(slot, answer)
    return answer
  }

  forget() {
    this.#last.clear()
  }
}

function refuse({ mode, company, person, service }: Question): Refusal {
  const who = findPerson(company, person).email
  if (mode === 'refuse-google') {
    return {
      status: 403,
      heading: 'App not configured for this user',
      code: '403 app_not_configured_for_user',
      message: `Service is not configured for ${who}.`,
      identifiers: { Service: service.audience },
    }
  }
  return {
    status: 403,
    heading: 'Sign in',
    code: 'AADSTS50105',
    message:
      `Your administrator has configured the application (${service.audience}) to block users unless they are ` +
      `specifically granted access. The signed in user ‘${who}’ is blocked because they are not a direct member of a ` +
      'group with access, nor had access directly assigned by an administrator. Please contact your administrator to ' +
      'assign access to this application.',
    identifiers: { 'Request Id': randomUUID(), 'Correlation Id': randomUUID() },
  }
}
