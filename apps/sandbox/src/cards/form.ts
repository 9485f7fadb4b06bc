export interface FormTree {
  [name: string]: string | FormTree
}

const DEPTH_MAX = 8
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads the nested form encoding of the cards API: `line_items[0][quantity]=1` becomes a tree. */
export function readForm(encoded: string): FormTree {
  const tree: FormTree = {}
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = key.split(/[[\]]+/).filter((part, index) => part !== '' || index === 0)
    if (path.length > DEPTH_MAX || path.some((part) => UNSAFE.has(part))) continue
    // `expand[]=x` has no index; it becomes the next one.
    if (key.endsWith('[]')) path.push(nextIndex(tree, path))
    place(tree, path, value)
  }
  return tree
}

/** A list arrives as an object with numbers for names. */
export function asList(tree: string | FormTree | undefined): (string | FormTree)[] {
  return tree === undefined || typeof tree === 'string' ? [] : Object.values(tree)
}

function place(tree: FormTree, path: string[], value: string) {
  const last = path.at(-1)
  if (last === undefined) return
  let at = tree
  for (const part of path.slice(0, -1)) {
    const next = at[part]
    const branch: FormTree = typeof next === 'object' ? next : {}
    at[part] = branch
    at = branch
  }
  at[last] = value
}

function nextIndex(tree: FormTree, path: string[]): string {
  let at: string | FormTree | undefined = tree
  for (const part of path) at = typeof at === 'object' ? at[part] : undefined
  return String(asList(at).length)
}
