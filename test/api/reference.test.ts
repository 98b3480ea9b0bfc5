import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql'
import { expect, test } from 'vitest'
import { schema } from '../../schema/index.ts'
import { referenceOf } from '../../schema/reference.ts'
import { words } from '../../schema/words.ts'

interface Described {
  readonly name: string
  readonly description?: string | null
  readonly args?: readonly Described[]
}

/** Everything in the schema that can be described, by where it stands. */
const everything = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type))
  .flatMap((type): [string, Described][] => {
    const members: readonly Described[] = isEnumType(type)
      ? type.getValues()
      : isObjectType(type) || isInputObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
        : []
    return [
      [type.name, type],
      ...members.flatMap((member): [string, Described][] => [
        [`${type.name}.${member.name}`, member],
        ...(member.args ?? []).map((arg): [string, Described] => [`${type.name}.${member.name}.${arg.name}`, arg]),
      ]),
    ]
  })

test('every type, field, value and argument says what it is', () => {
  expect(everything.length).toBeGreaterThan(500)
  expect(everything.filter(([, { description }]) => !description).map(([path]) => path)).toEqual([])
})

test('schema/words.ts names nothing that is not there', () => {
  const known = new Set(everything.flatMap(([path, { name }]) => [path, name]))
  expect(Object.keys(words).filter((path) => !known.has(path))).toEqual([])
})

test('the reference is current, and the same each time', () => {
  const committed = readFileSync(join(import.meta.dirname, '../../docs/api/reference.md'), 'utf8')
  expect(referenceOf(schema)).toBe(committed)
})

test('it tells of each operation the scope it needs and what it costs', () => {
  const reference = referenceOf(schema)
  expect(reference).toMatch(/### postNeed\n\n.*\n\nAnswers `MutationPostNeedResult!`\. Needs `WRITE`\. Costs 1\./)
  expect(reference).toMatch(/### needs\n\n.*\n\n.*Needs `READ`\. Costs 1, and what is asked of each row 20 times/)
})
