import { defineMessages, type MessageTree } from '@kara/language'
import { messageProblems } from '@kara/language/testing'
import { describe, expect, it } from 'vitest'

/** Every set of messages of the web, whichever folder it lies in. */
const english = import.meta.glob<{ en: MessageTree }>('./**/messages/**/*en.ts', { eager: true })
const icelandic = import.meta.glob<{ is: MessageTree }>('./**/messages/**/*is.ts', { eager: true })

describe('the messages of the web', () => {
  it.each(Object.entries(english))('%s can be read in both languages', (path, { en }) => {
    const is = icelandic[path.replace(/en\.ts$/, 'is.ts')]?.is
    expect(is, 'an Icelandic set beside the English one').toBeDefined()
    expect(messageProblems(defineMessages(en, is as never))).toEqual([])
  })
})
