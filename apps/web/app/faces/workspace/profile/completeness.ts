import type { Professional } from '@kara/directory/contracts'

/** What makes a profile whole, in the order in which clients meet it. */
export const profileParts = ['portrait', 'about', 'topics', 'languages', 'education', 'services'] as const
export type ProfilePart = (typeof profileParts)[number]

/** Less than this is a greeting, and tells nobody how a session goes. */
const aboutCharsMin = 120

/** Which parts are there, in both languages where clients read either. */
export function partsOf(profile: Professional): Readonly<Record<ProfilePart, boolean>> {
  const { portrait, about, topics, languages, education, services } = profile
  return {
    portrait: portrait !== '',
    about: about.en.trim().length >= aboutCharsMin && about.is.trim().length >= aboutCharsMin,
    topics: topics.length > 0,
    languages: languages.length > 0,
    education: education.length > 0,
    services: services.length > 0,
  }
}
