import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import { CatalogueAdapter } from './catalogue-adapter.ts'

type Engine = typeof import('@prisma/schema-engine-wasm')

/**
 * Prisma's schema engine as WebAssembly, looking at one database. The native engine behind `prisma migrate` is
 * downloaded at run time; this one comes from npm. Loaded by hand, since `import … .wasm` is experimental in Node.
 */
export async function openSchemaEngine(databaseUrl: string) {
  const { SchemaEngine } = await load()
  const adapter = bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter({ connectionString: databaseUrl, max: 1 }))
  return SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

let loaded: Promise<Engine> | undefined
const load = () => (loaded ??= instantiate())

async function instantiate(): Promise<Engine> {
  // the engine hands the text of a failure of its own to this global, which the prisma command would have set
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => console.error(text) } })
  const module = import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const program = await readFile(fileURLToPath(module).replace(/\.js$/, '.wasm'))
  const engine = glue as unknown as Engine & { __wbg_set_wasm(exports: WebAssembly.Exports): void }
  const { instance } = await WebAssembly.instantiate(program, {
    './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return engine
}
