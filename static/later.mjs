// All that is brought by import() as one file: one request, and what it shares with the first screen is one file, too.
import { build } from 'esbuild'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** An esbuild plugin for a build with these options and this entry: every import() in it brings the same file. */
export async function oneLaterFile(options, entry) {
  const parts = await partsOf(options, entry)
  const contents = parts.map(part => `export * from './${part}'`).join('\n')
  return {
    name: 'one-later-file',
    setup(building) {
      building.onResolve({ filter: /^\./ }, ({ kind }) => (kind === 'dynamic-import' ? { path: 'later', namespace: 'later' } : undefined))
      building.onLoad({ filter: /^later$/, namespace: 'later' }, () => ({ contents, resolveDir: options.absWorkingDir }))
    },
  }
}

/** Files that are brought by import(), anywhere. In one file no two of them may export the same name: neither would be there. */
async function partsOf(options, entry) {
  const { metafile } = await build({ ...options, entryPoints: [entry], write: false })
  const parts = Object.values(metafile.outputs).filter(({ entryPoint }) => entryPoint && entryPoint !== entry)
  const names = parts.flatMap(({ exports }) => exports)
  const twice = names.filter((name, at) => names.indexOf(name) !== at)
  if (twice.length > 0) throw new Error(`two files that are brought by import() both export ${twice.join(', ')}`)
  return parts.map(({ entryPoint }) => entryPoint).sort()
}

/**
 * uuid's functions, each from its own file. Through its one index all that anybody uses would count as used by
 * everybody, so that what only later files need would come with the first screen.
 */
export const eachUuidFromItsFile = {
  name: 'each-uuid-from-its-file',
  setup(building) {
    building.onResolve({ filter: /^uuid$/ }, ({ importer, resolveDir }) => ({ path: importer, namespace: 'uuid', pluginData: resolveDir, sideEffects: false }))
    building.onLoad({ filter: /./, namespace: 'uuid' }, async ({ path, pluginData: resolveDir }) => {
      const names = [...(await readFile(path, 'utf8')).matchAll(/^import \{ ([\w, ]+) \} from 'uuid'$/gm)].flatMap(([, said]) => said.split(', '))
      const { path: index } = await building.resolve('uuid/package.json', { resolveDir, kind: 'import-statement' })
      return { contents: names.map(name => `export { default as ${name} } from './dist/${name}.js'`).join('\n'), resolveDir: dirname(index) }
    })
  },
}
