import ts from 'typescript'
import type { Check, Problem } from '../check.ts'
import { isForTests, type Project } from '../project.ts'
import { calledName, type FunctionNode, isExported, isFunction, lineOf, resolveRelative } from '../syntax.ts'

const guardName = /^(require|guard|allow)[A-Z]?/

/** Whoever forgets a guard has written a public page; so the first thing a loader or action does is to ask. */
export const guards: Check = {
  name: 'guards',
  keeps: 'the first call in every loader and action of a face is a guard from http/',
  run(project) {
    return project.code
      .filter((path) => /^apps\/web\/app\/faces\/.*\.server\.ts$/.test(path) && !isForTests(path))
      .flatMap((path) => problemsIn(project, path))
  },
}

function problemsIn(project: Project, path: string): Problem[] {
  const tree = project.tree(path)
  const fromHttp = new Set(
    project
      .imports(path)
      .filter(({ specifier }) => resolveRelative(path, specifier)?.startsWith('apps/web/app/http/'))
      .flatMap(({ names }) => names),
  )
  return tree.statements.flatMap((statement) =>
    entriesIn(statement).flatMap(({ name, node }) => {
      const first = firstCall(node)
      if (first && guardName.test(first) && fromHttp.has(first)) return []
      return [
        {
          path,
          line: lineOf(node),
          wrong: first
            ? `${name} begins with ${first}, which is no guard from http/`
            : `${name} asks no guard`,
          instead:
            'Begin with a guard from http/ (requireClient, requireHrAdmin, … or allowAnyone for a public page).',
        },
      ]
    }),
  )
}

function entriesIn(statement: ts.Statement): { name: string; node: ts.Node }[] {
  if (!isExported(statement)) return []
  if (ts.isFunctionDeclaration(statement) && isEntry(statement.name)) {
    return [{ name: statement.name?.text ?? '', node: statement }]
  }
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap((declaration) =>
    ts.isIdentifier(declaration.name) && isEntry(declaration.name) && declaration.initializer
      ? [{ name: declaration.name.text, node: declaration.initializer }]
      : [],
  )
}

function isEntry(name: ts.Identifier | undefined): boolean {
  return name?.text === 'loader' || name?.text === 'action'
}

/** The first call that runs: arguments run before the call they belong to, and a wrapper runs before its body. */
function firstCall(node: ts.Node): string | undefined {
  if (isFunction(node)) return node.body && firstCallWithin(node.body)
  return firstCallWithin(node)
}

function firstCallWithin(node: ts.Node): string | undefined {
  if (isFunction(node as FunctionNode)) return undefined
  if (ts.isCallExpression(node)) {
    for (const argument of node.arguments) {
      const inner = firstCallWithin(argument)
      if (inner) return inner
    }
    return firstCallWithin(node.expression) ?? calledName(node)
  }
  return ts.forEachChild(node, firstCallWithin)
}
