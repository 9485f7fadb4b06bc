import { createElement, type ReactNode } from 'react'

/** Elements without a closing tag. */
const empty = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** What is inside them is text, whatever it looks like. */
const raw = new Set(['script', 'style', 'title', 'textarea'])

const token = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|<!--[\s\S]*?-->|<![^>]*>/g
const attribute = /([^\s=>/]+)(?:="([^"]*)")?/g

interface Open {
  readonly tag: string
  readonly props: Record<string, unknown>
  readonly children: ReactNode[]
}

/** The elements of a page as React wrote it: what is left to render when no component has to think. */
export function elementsOf(html: string): ReactNode {
  const root: Open = { tag: 'root', props: {}, children: [] }
  const open: Open[] = [root]
  const parent = () => open.at(-1) as Open
  const close = () => {
    const { tag, props, children } = open.pop() as Open
    parent().children.push(createElement(tag, props, ...children))
  }
  for (let match = token.exec(html); match; match = token.exec(html)) {
    const [text, slash, name, attributes = ''] = match
    if (!name) {
      if (!text.startsWith('<')) parent().children.push(text)
    } else if (slash) {
      if (open.length > 1) close()
    } else {
      const tag = name.toLowerCase()
      open.push({ tag, props: propsOf(attributes), children: [] })
      if (raw.has(tag)) token.lastIndex = takeText(html, tag, parent().children)
      if (empty.has(tag)) close()
    }
  }
  token.lastIndex = 0
  while (open.length > 1) close()
  return createElement('div', null, ...root.children)
}

function takeText(html: string, tag: string, children: ReactNode[]): number {
  const end = html.indexOf(`</${tag}`, token.lastIndex)
  children.push(html.slice(token.lastIndex, end))
  return end
}

// Attributes go as data, so that none of them means anything to React.
function propsOf(attributes: string): Record<string, unknown> {
  return Object.fromEntries(
    [...attributes.matchAll(attribute)].map(([, name = '', value = '']) => [
      `data-${name.replaceAll(/\W/g, '-').toLowerCase()}`,
      value,
    ]),
  )
}
