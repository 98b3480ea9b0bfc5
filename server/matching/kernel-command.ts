import { readFileSync, writeFileSync } from 'node:fs'
import wabt from 'wabt'

/**
 * Builds the engine's WebAssembly loops from their source, index/kernel.wat, into index/wasm-kernel-bytes.ts:
 *
 *   npm run kernel            writes it
 *   npm run kernel -- --check fails when what is committed is not what the source gives
 */
const source = new URL('./engine/index/kernel.wat', import.meta.url)
const target = new URL('./engine/index/wasm-kernel-bytes.ts', import.meta.url)

const { parseWat } = await wabt()
const { buffer } = parseWat('kernel.wat', readFileSync(source, 'utf8'), { simd: true, threads: true }).toBinary({})
const lines =
  Buffer.from(buffer)
    .toString('base64')
    .match(/.{1,110}/g) ?? []
const built = `/** Built from kernel.wat by \`npm run kernel\`: do not edit. */
export const wasmKernelBytes = [
${lines.map((line) => `  '${line}',\n`).join('')}].join('')
`

if (!process.argv.includes('--check')) writeFileSync(target, built)
else if (readFileSync(target, 'utf8') !== built) {
  console.error('wasm-kernel-bytes.ts is not what kernel.wat gives: run `npm run kernel`')
  process.exit(1)
}
