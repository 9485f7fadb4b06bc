import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { lineOf, walk } from '../syntax.ts'

/** Attributes that are read out or shown. */
const shownAttributes = ['alt', 'aria-description', 'aria-label', 'label', 'placeholder', 'title']

/** Names that are the same in every language. */
const sameEverywhere = /^(Kara( Hubs)?|[A-Z]{2,})$/

/** A sentence written into a component is read in one language only. */
export const texts: Check = {
  name: 'texts',
  keeps: 'every text that a person reads is a message, so that it exists in both languages',
  run(project) {
    return project.code.filter(isShown).flatMap((path) => problemsIn(project, path))
  },
}

/** The gallery shows samples to ourselves. */
function isShown(path: string): boolean {
  if (!path.endsWith('.tsx') || isForTests(path) || path.startsWith('packages/surface/ui/src/gallery'))
    return false
  return path.startsWith('apps/web/app/') || path.startsWith('packages/surface/')
}

function problemsIn(project: Project, path: string): Problem[] {
  const problems: Problem[] = []
  walk(project.tree(path), (node) => {
    const text = shownText(node)?.trim().replace(/\s+/g, ' ')
    if (text === undefined || !/\p{L}{2}/u.test(text) || sameEverywhere.test(text)) return
    problems.push({
      path,
      line: lineOf(node),
      wrong: `“${text.slice(0, 50)}” is written into the component`,
      instead: 'Give it a key in messages (English and Icelandic) and take it with useWords.',
    })
  })
  return problems
}

function shownText(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return withoutEntities(node.text)
  if (
    ts.isStringLiteralLike(node) &&
    ts.isJsxExpression(node.parent) &&
    !ts.isJsxAttribute(node.parent.parent)
  ) {
    return node.text
  }
  if (!ts.isJsxAttribute(node) || !shownAttributes.includes(node.name.getText())) return undefined
  return node.initializer && ts.isStringLiteral(node.initializer) ? node.initializer.text : undefined
}

function withoutEntities(text: string): string {
  return text.replace(/&[a-z]+;|&#\w+;/gi, '')
}
