// Builds the browser's part into dist/: hashed scripts, style, font and icons, the shell, the worker.
import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { minify } from 'terser'
import { eachUuidFromItsFile, oneLaterFile } from './later.mjs'
import { manifestOf } from './manifest.mjs'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..')
const dist = join(here, 'dist')
const KEPT_BUILDS = 5
const tightener = `terser ${JSON.parse(await readFile(join(here, 'package.json'), 'utf8')).devDependencies.terser}`
// Served with these; a change of a header must reach phones that hold the same bytes.
const HEADERS = ['security.py', 'shell.py'].map(name => join(root, 'webapp', name))

const hash = (...parts) => parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest('hex')
const inDist = name => join(dist, name)
const address = name => `/static/${name}`

const common = {
  bundle: true,
  minify: true,
  outdir: dist,
  entryNames: '[name].[hash]',
  chunkNames: 'chunk.[hash]',
  assetNames: '[name].[hash]',
  publicPath: '/static',
  loader: { '.woff2': 'file', '.svg': 'file' },
  metafile: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: here,
  define: { 'process.env.NODE_ENV': '"production"' },
}
const modern = { target: ['es2022', 'safari16', 'chrome100', 'firefox110'] }

/** Bundles, and answers {entry name: file name} beside esbuild's own list of outputs. */
async function bundled(entries, options) {
  const present = entries.filter(entry => existsSync(join(here, entry)))
  if (present.length === 0) return { names: {}, outputs: {} }
  const { metafile } = await build({ ...common, ...options, entryPoints: present })
  const names = {}
  for (const [path, output] of Object.entries(metafile.outputs)) {
    if (output.entryPoint) names[output.entryPoint.replace(/^src\//, '')] = path.replace(/^dist\//, '')
  }
  return { names, outputs: metafile.outputs }
}

async function copyHashed(folder) {
  const names = {}
  if (!existsSync(join(here, folder))) return names
  for (const file of (await readdir(join(here, folder))).sort()) {
    const bytes = await readFile(join(here, folder, file))
    const dot = file.lastIndexOf('.')
    const hashed = `${file.slice(0, dot)}.${hash(bytes).slice(0, 8)}${file.slice(dot)}`
    await copyFile(join(here, folder, file), inDist(hashed))
    names[file] = hashed
  }
  return names
}

/** Everything that the app's script needs before it can draw: its static imports, and theirs. */
function staticImports(outputs, file, found = new Set()) {
  for (const { path, kind } of outputs[`dist/${file}`]?.imports ?? []) {
    const name = path.replace(/^dist\//, '')
    if (kind === 'import-statement' && !found.has(name)) staticImports(outputs, name, found.add(name))
  }
  return [...found]
}

/** Some percent smaller still: what has to come before anything is drawn, over a thin line. */
async function tightened(files) {
  for (const file of files) {
    const { code } = await minify(await readFile(inDist(file), 'utf8'), { module: true, ecma: 2020, compress: { passes: 2 }, format: { comments: false } })
    await writeFile(inDist(file), code)
  }
}

async function shellPage(assets, preloads, font) {
  const template = await readFile(join(root, 'templates', 'app.html'), 'utf8')
  const links = preloads.map(file => `<link rel="modulepreload" href="${address(file)}">`).join('\n  ')
  const page = template
    .replace('%modulepreload%', links)
    .replace('%font%', address(font))
    .replace(/%([\w.-]+)%/g, (_, name) => assets[name] ?? fail(`templates/app.html names ${name}, which was not built`))
  await writeFile(inDist('app.html'), page)
  return page
}

async function revisions(files, page) {
  const headers = hash(...(await Promise.all(HEADERS.filter(existsSync).map(path => readFile(path)))))
  const listed = await Promise.all(
    files.map(async file => ({ url: address(file), revision: hash(await readFile(inDist(file)), headers).slice(0, 16) })),
  )
  return [{ url: '/app/', revision: hash(page, headers).slice(0, 16) }, ...listed]
}

/** Keeps what the last builds made: a shell that is still open may load its own chunks. */
async function forgetOldBuilds(files) {
  const list = inDist('builds.json')
  const before = existsSync(list) ? JSON.parse(await readFile(list, 'utf8')) : []
  const same = build => JSON.stringify(build) === JSON.stringify(files)
  const builds = [files, ...before.filter(build => !same(build))].slice(0, KEPT_BUILDS)
  const kept = new Set([...builds.flat(), 'builds.json', 'assets.json', 'app.html', 'sw.js', 'sw-off.js', 'manifest.webmanifest'])
  for (const file of await readdir(dist)) if (!kept.has(file)) await rm(inDist(file), { recursive: true })
  await writeFile(list, JSON.stringify(builds))
}

async function report(names, first) {
  const size = async file => gzipSync(await readFile(inDist(file)), { level: 9 }).length
  const line = (name, bytes) => console.log(`${name.padEnd(28)} ${(bytes / 1000).toFixed(1).padStart(7)} kB gzip`)
  for (const [name, file] of Object.entries(names)) if (/\.(js|css)$/.test(file)) line(name, await size(file))
  const sizes = await Promise.all(first.map(size))
  line('script for the first screen', sizes.reduce((sum, bytes) => sum + bytes, 0))
}

function fail(words) {
  throw new Error(words)
}

async function buildAll() {
  await mkdir(dist, { recursive: true })
  // The banner is in the names' hashes, though not in the files: another minifier, other names.
  const drawn = { ...modern, banner: { js: `/* ${tightener} */` }, format: 'esm', splitting: true, jsx: 'automatic', jsxImportSource: 'preact' }
  const app = await bundled(['src/app.tsx'], { ...drawn, plugins: [eachUuidFromItsFile, await oneLaterFile({ ...common, ...drawn }, 'src/app.tsx')] })
  const style = await bundled(['src/styles/app.css'], modern)
  const plain = await bundled(['src/boot-guard.ts', 'src/pages.ts'], { format: 'iife', target: 'es2018' })
  const icons = await copyHashed('icons')
  const screenshots = await copyHashed('screenshots')
  const names = {
    'app.js': app.names['app.tsx'] ?? fail('src/app.tsx is missing'),
    'app.css': style.names['styles/app.css'] ?? fail('src/styles/app.css is missing'),
    'boot-guard.js': plain.names['boot-guard.ts'],
    ...(plain.names['pages.ts'] ? { 'pages.js': plain.names['pages.ts'] } : {}),
    ...icons,
    ...screenshots,
  }
  const built = outputs => Object.keys(outputs).map(path => path.replace(/^dist\//, ''))
  const fonts = built(style.outputs).filter(file => file.endsWith('.woff2'))
  const assets = Object.fromEntries(Object.entries(names).map(([name, file]) => [name, address(file)]))
  const first = [names['app.js'], ...staticImports(app.outputs, names['app.js'])]
  await tightened(first)
  const page = await shellPage(assets, first.slice(1), fonts[0] ?? fail('the style names no font'))
  await writeFile(inDist('manifest.webmanifest'), JSON.stringify(manifestOf(assets, Object.keys(screenshots)), null, 1))
  await writeFile(inDist('assets.json'), JSON.stringify(assets, null, 1))

  const shell = [...new Set([...built(app.outputs), ...built(style.outputs), names['boot-guard.js'], icons['favicon.svg']])]
  const files = await revisions(shell.sort(), page)
  await build({
    ...common, ...modern, entryPoints: ['src/service-worker/worker.ts'], entryNames: 'sw', format: 'iife',
    define: { ...common.define, SHELL_FILES: JSON.stringify(files) },
  })
  await build({ ...common, ...modern, entryPoints: ['src/service-worker/off.ts'], entryNames: 'sw-off', format: 'iife' })
  await forgetOldBuilds([...new Set([...shell, ...built(plain.outputs), ...Object.values(icons), ...Object.values(screenshots)])].sort())
  await report({ ...names, 'sw.js': 'sw.js' }, first)
}

await buildAll()
