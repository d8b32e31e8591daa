/** The drawings of every screen but Today: they come with those screens (others.tsx), not with the first one. */
import { addDrawings } from './icon-first.ts'
import bookOpen from 'lucide/dist/esm/icons/book-open.mjs'
import copy from 'lucide/dist/esm/icons/copy.mjs'
import download from 'lucide/dist/esm/icons/download.mjs'
import eye from 'lucide/dist/esm/icons/eye.mjs'
import history from 'lucide/dist/esm/icons/rotate-ccw-clock.mjs'
import link from 'lucide/dist/esm/icons/link-2.mjs'
import logOut from 'lucide/dist/esm/icons/log-out.mjs'
import pencil from 'lucide/dist/esm/icons/pencil.mjs'
import phone from 'lucide/dist/esm/icons/phone.mjs'
import search from 'lucide/dist/esm/icons/search.mjs'
import settings from 'lucide/dist/esm/icons/settings.mjs'
import siren from 'lucide/dist/esm/icons/siren.mjs'
import smartphone from 'lucide/dist/esm/icons/smartphone.mjs'
import stethoscope from 'lucide/dist/esm/icons/stethoscope.mjs'
import trash from 'lucide/dist/esm/icons/trash.mjs'
import userPlus from 'lucide/dist/esm/icons/user-plus.mjs'
import arrowRight from 'lucide/dist/esm/icons/arrow-right.mjs'
import clipboardList from 'lucide/dist/esm/icons/clipboard-list.mjs'
import sparkles from 'lucide/dist/esm/icons/sparkles.mjs'
import triangleAlert from 'lucide/dist/esm/icons/triangle-alert.mjs'

addDrawings({
  'book-open': bookOpen, copy, download, eye, history, link, 'log-out': logOut, pencil, phone, search, settings, siren,
  smartphone, stethoscope, trash, 'user-plus': userPlus, 'arrow-right': arrowRight, 'clipboard-list': clipboardList,
  sparkles, 'triangle-alert': triangleAlert,
})
