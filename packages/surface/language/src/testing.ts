import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { locales } from './locale.ts'
import type { Messages, MessageTree } from './translator.ts'

/**
 * What is wrong with a set of messages, one sentence each; empty when it is sound. Every set has one
 * test that expects `[]`: messages parse, both languages take the same values and tags, and no message
 * formats a number or a date by itself.
 */
export function messageProblems(messages: Messages): string[] {
  const english = flatten(messages.en)
  const problems: string[] = []
  for (const locale of locales) {
    const texts = flatten(messages[locale] as MessageTree)
    for (const key of english.keys()) if (!texts.has(key)) problems.push(`${locale} ${key}: missing`)
    for (const [key, text] of texts) {
      problems.push(...textProblems(text, english.get(key)).map((problem) => `${locale} ${key}: ${problem}`))
    }
  }
  return problems
}

function flatten(tree: MessageTree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flatten(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

function textProblems(text: string, english: string | undefined): string[] {
  if (english === undefined) return ['English has no such message']
  if (text.trim() === '') return ['empty']
  const own = contents(text)
  if (typeof own === 'string') return [own]
  const model = contents(english)
  if (typeof model === 'string') return []
  const problems = own.formatted.map((name) => `{${name}} formats a number or a date; pass finished text`)
  if (own.names !== model.names)
    problems.push(`takes ${own.names || 'nothing'}, English takes ${model.names}`)
  return problems
}

interface Contents {
  names: string
  formatted: string[]
}

function contents(text: string): Contents | string {
  try {
    const elements = walk(parse(text))
    const names = elements.filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound)
    const formatting = [TYPE.number, TYPE.date, TYPE.time]
    return {
      names: [...new Set(names.map(nameOf))].sort().join(', '),
      formatted: elements.filter(({ type }) => formatting.includes(type)).map(nameOf),
    }
  } catch (error) {
    // The parser speaks only by throwing; its words become the finding.
    return `cannot be read (${error instanceof Error ? error.message : String(error)})`
  }
}

function nameOf(element: MessageFormatElement): string {
  if (!('value' in element)) return ''
  return element.type === TYPE.tag ? `<${element.value}>` : element.value
}

function walk(elements: MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...walk(element.children)]
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [element]
    return [element, ...Object.values(element.options).flatMap((option) => walk(option.value))]
  })
}
