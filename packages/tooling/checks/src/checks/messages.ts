import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import type { Project } from '../project.ts'
import { isExported, lineOf, resolveRelative } from '../syntax.ts'

interface Message {
  text: string
  line: number
}
type Messages = Map<string, Message>

/** `messages/en.ts`, `messages/booking/en.ts`, `messages/en/booking.ts`, `messages-en.ts`. */
const isMessages = /(\/messages(?:\/.+)?[/-])(en|is)((?:\/[a-z0-9-]+)?\.ts)$/

/** Names, codes and loan words are the same in both languages; a whole sentence is not. */
const sentenceWordsMin = 4

/** Whoever reads Icelandic reads all of it. */
export const messages: Check = {
  name: 'messages',
  keeps: 'every text exists in English and Icelandic, with the same placeholders',
  run(project) {
    return project.files
      .filter((path) => isMessages.test(path) && !path.startsWith('apps/sandbox/'))
      .flatMap((path) => {
        const language = isMessages.exec(path)?.[2]
        const other = path.replace(isMessages, `$1${language === 'en' ? 'is' : 'en'}$3`)
        if (!project.has(other)) {
          const wrong = `there is no ${other}`
          return [{ path, line: 1, wrong, instead: 'Write the same keys in the other language.' }]
        }
        return language === 'en' ? problemsOfPair(project, path, other) : []
      })
  },
}

function problemsOfPair(project: Project, enPath: string, isPath: string): Problem[] {
  const english = messagesIn(project, enPath)
  const icelandic = messagesIn(project, isPath)
  return [
    ...missing(english, icelandic, isPath, 'in Icelandic'),
    ...missing(icelandic, english, enPath, 'in English'),
    ...[...english].flatMap(([key, message]) => {
      const translated = icelandic.get(key)
      return translated ? differing(key, message, translated, isPath) : []
    }),
  ]
}

function missing(from: Messages, to: Messages, path: string, language: string): Problem[] {
  return [...from.keys()]
    .filter((key) => !to.has(key))
    .map((key) => ({
      path,
      line: 1,
      wrong: `${key} is missing ${language}`,
      instead: 'Add it, or remove it on the other side.',
    }))
}

function differing(key: string, english: Message, icelandic: Message, path: string): Problem[] {
  const problems: Problem[] = []
  const line = icelandic.line
  const wanted = placeholders(english.text)
  const found = placeholders(icelandic.text)
  const lost = wanted.filter((name) => !found.includes(name))
  const extra = found.filter((name) => !wanted.includes(name))
  if (lost.length + extra.length > 0) {
    const wrong = `${key} ${lost.length > 0 ? `lost {${lost.join('}, {')}}` : `has {${extra.join('}, {')}} too many`}`
    problems.push({ path, line, wrong, instead: 'Use the same placeholders in both languages.' })
  }
  if (icelandic.text.trim() === '' && english.text.trim() !== '') {
    problems.push({ path, line, wrong: `${key} is empty`, instead: 'Write the sentence.' })
  }
  const words = english.text.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word))
  if (english.text === icelandic.text && words.length >= sentenceWordsMin) {
    problems.push({ path, line, wrong: `${key} is still in English`, instead: 'Translate it.' })
  }
  return problems
}

/** ICU arguments and rich-text tags: `{name}`, `{count, plural, one {…} other {…}}`, `<link>`. */
function placeholders(text: string): string[] {
  const names = new Set<string>()
  readText(text, 0, names)
  for (const tag of text.matchAll(/<([a-z]\w*)>/gi)) names.add(`<${tag[1]}>`)
  return [...names].sort()
}

/** Reads on to the brace that closes this text, and answers where it is. */
function readText(text: string, from: number, names: Set<string>): number {
  let at = from
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readArgument(text, at + 1, names) + 1 : at + 1
  }
  return at
}

/** Behind the name of an argument, only the branches of a plural or a choice open another brace. */
function readArgument(text: string, from: number, names: Set<string>): number {
  const name = /^\s*(\w+)\s*/.exec(text.slice(from))
  if (name?.[1]) names.add(name[1])
  let at = from + (name?.[0].length ?? 0)
  while (at < text.length && text[at] !== '}') {
    at = text[at] === '{' ? readText(text, at + 1, names) + 1 : at + 1
  }
  return at
}

/** The table of a messages file, flattened to dotted keys; parts from other files are followed. */
function messagesIn(project: Project, path: string): Messages {
  const tree = project.tree(path)
  const table = exportedTable(tree)
  const found: Messages = new Map()
  if (table) collect(project, path, table, '', found)
  return found
}

function exportedTable(tree: ts.SourceFile, name?: string): ts.Expression | undefined {
  for (const statement of tree.statements) {
    if (ts.isExportAssignment(statement) && !name) return namedOr(tree, statement.expression)
    if (!ts.isVariableStatement(statement) || (!name && !isExported(statement))) continue
    for (const declaration of statement.declarationList.declarations) {
      if (name && declaration.name.getText() !== name) continue
      const value = declaration.initializer && bare(declaration.initializer)
      if (value && (ts.isObjectLiteralExpression(value) || name)) return value
    }
  }
  return undefined
}

function namedOr(tree: ts.SourceFile, expression: ts.Expression): ts.Expression | undefined {
  const value = bare(expression)
  return ts.isIdentifier(value) ? exportedTable(tree, value.text) : value
}

function bare(expression: ts.Expression): ts.Expression {
  if (
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isParenthesizedExpression(expression)
  ) {
    return bare(expression.expression)
  }
  return expression
}

function collect(
  project: Project,
  path: string,
  expression: ts.Expression,
  prefix: string,
  into: Messages,
): void {
  const value = bare(expression)
  if (ts.isObjectLiteralExpression(value)) {
    for (const property of value.properties) collectProperty(project, path, property, prefix, into)
  } else if (ts.isIdentifier(value)) {
    const target = definitionOf(project, path, value.text)
    if (target) collect(project, target.path, target.value, prefix, into)
  } else {
    into.set(prefix.slice(0, -1), { text: textOf(value), line: lineOf(value) })
  }
}

function collectProperty(
  project: Project,
  path: string,
  property: ts.ObjectLiteralElementLike,
  prefix: string,
  into: Messages,
): void {
  if (ts.isSpreadAssignment(property)) {
    collect(project, path, property.expression, prefix, into)
    return
  }
  const key =
    property.name && (ts.isStringLiteralLike(property.name) ? property.name.text : property.name.getText())
  if (ts.isPropertyAssignment(property))
    collect(project, path, property.initializer, `${prefix}${key}.`, into)
  if (ts.isShorthandPropertyAssignment(property))
    collect(project, path, property.name, `${prefix}${key}.`, into)
}

function definitionOf(
  project: Project,
  path: string,
  name: string,
): { path: string; value: ts.Expression } | undefined {
  const here = exportedTable(project.tree(path), name)
  if (here) return { path, value: here }
  for (const statement of project.tree(path).statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const bindings = statement.importClause?.namedBindings
    const element =
      bindings && ts.isNamedImports(bindings)
        ? bindings.elements.find((one) => one.name.text === name)
        : undefined
    const isDefault = statement.importClause?.name?.text === name
    const target = resolveRelative(path, statement.moduleSpecifier.text)
    if ((!element && !isDefault) || !target || !project.has(target)) continue
    const value = exportedTable(
      project.tree(target),
      element ? (element.propertyName ?? element.name).text : undefined,
    )
    return value && { path: target, value }
  }
  return undefined
}

function textOf(value: ts.Expression): string {
  if (ts.isStringLiteralLike(value)) return value.text
  if (ts.isBinaryExpression(value)) return textOf(value.left) + textOf(value.right)
  return value.getText()
}
