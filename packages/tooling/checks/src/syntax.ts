import { posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  specifier: string
  line: number
  /** Erased before the code runs: `import type`, or every name in it marked `type`. */
  typeOnly: boolean
  kind: 'import' | 'export' | 'dynamic'
  /** The names taken, as the other file calls them; `*` for the whole module. */
  names: string[]
}

export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration

export function parse(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : path.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : undefined
  return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind)
}

export function lineOf(node: ts.Node): number {
  const tree = node.getSourceFile()
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Visits a node and everything below it, in the order it is written. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

export function isFunction(node: ts.Node): node is FunctionNode {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  )
}

export function importsOf(tree: ts.SourceFile): Import[] {
  const found: Import[] = []
  walk(tree, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({
        specifier: node.moduleSpecifier.text,
        line: lineOf(node),
        typeOnly: isTypeImport(node.importClause),
        kind: 'import',
        names: importedNames(node.importClause),
      })
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      const named =
        node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements : undefined
      found.push({
        specifier: node.moduleSpecifier.text,
        line: lineOf(node),
        typeOnly: node.isTypeOnly || (named?.every((element) => element.isTypeOnly) ?? false),
        kind: 'export',
        names: named ? named.map((element) => (element.propertyName ?? element.name).text) : ['*'],
      })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteralLike(argument)) {
        found.push({
          specifier: argument.text,
          line: lineOf(node),
          typeOnly: false,
          kind: 'dynamic',
          names: ['*'],
        })
      }
    }
  })
  return found
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false
  if (clause.isTypeOnly) return true
  const bindings = clause.namedBindings
  return (
    clause.name === undefined &&
    bindings !== undefined &&
    ts.isNamedImports(bindings) &&
    bindings.elements.length > 0 &&
    bindings.elements.every((element) => element.isTypeOnly)
  )
}

function importedNames(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return []
  const names = clause.name ? ['default'] : []
  const bindings = clause.namedBindings
  if (!bindings) return names
  if (ts.isNamespaceImport(bindings)) return [...names, '*']
  return [...names, ...bindings.elements.map((element) => (element.propertyName ?? element.name).text)]
}

/** Where a relative import leads, as a path from the root; undefined for packages. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')))
}

/** The package of an import: `@kara/db/schema/x` → `@kara/db`, `stripe/esm` → `stripe`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/')
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier)
}

/** The last name of what is called: `recordAudit(…)` and `audit.recordAudit(…)` are both `recordAudit`. */
export function calledName(call: ts.CallExpression): string | undefined {
  const callee = call.expression
  if (ts.isIdentifier(callee)) return callee.text
  if (ts.isPropertyAccessExpression(callee)) return callee.name.text
  return undefined
}

export function isExported(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)
  )
}

/** Every value a file exports, re-exports by name included. Types are erased, so they do not count. */
export function exportedValues(tree: ts.SourceFile): string[] {
  return tree.statements.flatMap((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return []
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly) return []
      const clause = statement.exportClause
      return clause && ts.isNamedExports(clause) ? clause.elements.map((element) => element.name.text) : []
    }
    if (ts.isExportAssignment(statement)) return ['default']
    if (!isExported(statement)) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map((declaration) => declaration.name.getText(tree))
    }
    const name = (statement as ts.DeclarationStatement).name
    return name && ts.isIdentifier(name) ? [name.text] : ['default']
  })
}

export function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

export function pascalCase(kebab: string): string {
  const camel = camelCase(kebab)
  return camel.charAt(0).toUpperCase() + camel.slice(1)
}

/** The file's own name without folders and endings: `a/b/book-slot.test.ts` → `book-slot`. */
export function stemOf(path: string): string {
  return posix.basename(path).replace(/\..*$/, '')
}
