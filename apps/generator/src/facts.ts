import { drawLogo } from '@kara/hubs'
import { type ListingTerms, sessionRuleNames } from '@kara/hubs/contracts'
import { contentHash } from '@kara/storage'
import { creditEdges, creditEdgesOf } from './credit-edges.ts'
import type { HubDefinition } from './hub-definition.ts'
import type { Outside } from './outside.ts'
import type { LiveHub } from './read-live.ts'

/** A hub as a list of facts in a fixed order; two hubs are alike when their facts are. */
export type Facts = ReadonlyMap<string, string>

/** Facts of the folder. What it does not mention is not compared. */
export async function factsOfDefinition(
  { file, texts, logo }: HubDefinition,
  live: LiveHub | null,
  outside: Outside,
): Promise<Facts> {
  const { company, domains, sso, credits, hub, rules, listings } = file
  return new Map([
    ...group('company', [
      ['name', company.name],
      ['country', company.country],
      ['locale', company.locale],
      ['timeZone', company.timeZone],
      ['owner', company.owner.email.toLowerCase()],
    ]),
    ...group(
      'domains',
      [...domains].sort().map((name) => [name, 'verified']),
    ),
    ...(sso
      ? group('sso', [
          ['provider', outside.entityIdOf(sso)],
          ['label', sso.label],
          ['state', sso.state],
        ])
      : []),
    ...(credits
      ? group('credits', [
          ['allowanceCredits', credits.allowanceCredits],
          ['period', credits.period],
          ['periodStartsOn', credits.periodStartsOn],
          ['proRata', credits.proRata],
          ['poolEmpty', credits.poolEmpty],
          ['leaverRule', credits.leaverRule],
          ['poolCredits', credits.poolCredits],
          ...creditEdges.flatMap((name): [string, string | number][] => {
            const value = credits[name]
            return value === undefined ? [] : [[name, value]]
          }),
        ])
      : []),
    ...group('hub', [
      ['name', hub.name],
      ['accent', hub.accent],
      ['country', hub.country],
      ['locale', hub.locale],
      ['timeZone', hub.timeZone],
      ['access', hub.access],
      ['welcome.en', texts.en?.welcome ?? 'none'],
      ['welcome.is', texts.is?.welcome ?? 'none'],
      ['logo', await logoFact(logo, live)],
    ]),
    ...group(
      'rules',
      sessionRuleNames.flatMap((name): [string, number][] => {
        const value = rules?.[name]
        return value === undefined ? [] : [[name, value]]
      }),
    ),
    ...group(
      'listings',
      [...listings]
        .sort((one, other) => one.professional.localeCompare(other.professional))
        .map((listing) => [listing.professional, sayTerms(listing.bookingMode, listing.terms)]),
    ),
    ...group('hub', [['state', hub.state]]),
  ])
}

/** Facts of the live hub, in the same order. */
export function factsOfLive(live: LiveHub): Facts {
  const { company, owner, domains, connection, policy, poolCredits, hub, listings } = live
  return new Map([
    ...group('company', [
      ['name', company.name],
      ['country', company.country],
      ['locale', company.locale],
      ['timeZone', company.timeZone],
      ['owner', owner?.email.toLowerCase() ?? 'none'],
    ]),
    ...group('domains', [...domains].map(({ name, state }) => [name, state]).sort() as [string, string][]),
    ...(connection
      ? group('sso', [
          ['provider', connection.idpEntityId],
          ['label', connection.label],
          ['state', connection.state],
        ])
      : []),
    ...(policy
      ? group('credits', [
          ['allowanceCredits', policy.allowanceHalves / 2],
          ['period', policy.period],
          ['periodStartsOn', policy.periodStartsOn],
          ['proRata', policy.proRata],
          ['poolEmpty', policy.poolEmpty],
          ['leaverRule', policy.leaverRule],
          ['poolCredits', poolCredits],
          ...Object.entries(creditEdgesOf(policy)),
        ])
      : []),
    ...group('hub', [
      ['name', hub.name],
      ['accent', hub.accent],
      ['country', hub.country],
      ['locale', hub.locale],
      ['timeZone', hub.timeZone],
      ['access', hub.access],
      ['welcome.en', hub.welcome.en ?? 'none'],
      ['welcome.is', hub.welcome.is ?? 'none'],
      ['logo', logoHashOf(hub.logo)],
    ]),
    ...group(
      'rules',
      sessionRuleNames.map((name) => [name, hub.rules[name]]),
    ),
    ...group(
      'listings',
      listings
        .flatMap(({ state, professional, bookingMode, terms }): [string, string][] =>
          professional && terms && (state === 'invited' || state === 'accepted')
            ? [[professional.slug, sayTerms(bookingMode, terms)]]
            : [],
        )
        .sort(([one], [other]) => one.localeCompare(other)),
    ),
    ...group('hub', [['state', hub.state]]),
  ])
}

function group(
  area: string,
  facts: readonly (readonly [string, string | number | boolean])[],
): [string, string][] {
  return facts.map(([name, value]) => [`${area}.${name}`, String(value)])
}

function sayTerms(bookingMode: string, terms: ListingTerms): string {
  const { rateMinor, currency, lateCancellationPercent, payer, expectedSessionsPerMonth } = terms
  const mode = bookingMode === 'open' ? 'open calendar' : 'on request'
  return `${mode}, ${rateMinor} ${currency} an hour, ${lateCancellationPercent} % when cancelled late, ${payer} pays, about ${expectedSessionsPerMonth} a month`
}

// A logo is drawn anew when it is stored, so what lies in the folder is the live one either as it was
// sent or, after an export, as it is kept.
async function logoFact(logo: Uint8Array | null, live: LiveHub | null): Promise<string> {
  if (!logo) return 'none'
  const kept = live ? logoHashOf(live.hub.logo) : 'none'
  if (contentHash(logo) === kept) return kept
  return (await drawLogo(logo)).hash
}

/** The part of a logo's key that names its content. */
function logoHashOf(key: string): string {
  return /logo-([0-9a-f]+)\.webp$/.exec(key)?.[1] ?? 'none'
}
