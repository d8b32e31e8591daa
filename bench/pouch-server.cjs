// The peer's server: express-pouchdb on LevelDB, on disk. Usage: node pouch-server.cjs <port> <folder>
const { createReadStream } = require('node:fs')
const express = require('express')
const PouchDB = require('pouchdb')

const [port, folder] = process.argv.slice(2)
const OnDisk = PouchDB.defaults({ prefix: `${folder}/` })
const app = express()
const browser = require.resolve('pouchdb').replace(/lib[/\\]index\.js$/, 'dist/pouchdb.min.js')

app.get('/page', (_, answer) => answer.type('html').send('<!doctype html><title>peer</title>'))
app.get('/pouchdb.js', (_, answer) => createReadStream(browser).pipe(answer.type('js')))
app.use('/db', require('express-pouchdb')(OnDisk, {
  mode: 'minimumForPouchDB',
  inMemoryConfig: true,
  logPath: `${folder}/log.txt`,
}))
app.listen(Number(port), '127.0.0.1', () => console.log('ready'))
