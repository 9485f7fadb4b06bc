export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

export function pascalCase(kebab: string): string {
  const camel = camelCase(kebab)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

export function snakeCase(kebab: string): string {
  return kebab.replaceAll('-', '_')
}

const irregular: Record<string, string> = {
  begin: 'began',
  cancel: 'cancelled',
  find: 'found',
  give: 'given',
  hold: 'held',
  leave: 'left',
  lend: 'lent',
  plan: 'planned',
  put: 'put',
  send: 'sent',
  set: 'set',
  take: 'taken',
  withdraw: 'withdrawn',
}

function pastOf(verb: string): string {
  if (irregular[verb]) return irregular[verb]
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}

/** What a verb announces: `book-slot` → noun `slot`, type `slot.booked`, maker `slotBooked`. */
export function eventOf(verbName: string): { noun: string; type: string; maker: string } {
  const [verb = verbName, ...rest] = verbName.split('-')
  const noun = rest.join('-') || verb
  return {
    noun: snakeCase(noun),
    type: `${snakeCase(noun)}.${pastOf(verb)}`,
    maker: camelCase(`${noun}-${pastOf(verb)}`),
  }
}
