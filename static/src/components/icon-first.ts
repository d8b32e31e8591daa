/**
 * The drawings of the first screen and of the kinds' rows. Every other belongs into icon-others.ts, which comes later.
 * Each is imported from its own file: what comes through lucide's one index counts as needed by both.
 */
import type { IconNode } from 'lucide'
import activity from 'lucide/dist/esm/icons/activity.mjs'
import calendarDays from 'lucide/dist/esm/icons/calendar-days.mjs'
import chart from 'lucide/dist/esm/icons/chart-no-axes-column.mjs'
import check from 'lucide/dist/esm/icons/check.mjs'
import chevronLeft from 'lucide/dist/esm/icons/chevron-left.mjs'
import chevronRight from 'lucide/dist/esm/icons/chevron-right.mjs'
import circleAlert from 'lucide/dist/esm/icons/circle-alert.mjs'
import cloudAlert from 'lucide/dist/esm/icons/cloud-alert.mjs'
import cloudCheck from 'lucide/dist/esm/icons/cloud-check.mjs'
import cloudOff from 'lucide/dist/esm/icons/cloud-off.mjs'
import cloudUpload from 'lucide/dist/esm/icons/cloud-upload.mjs'
import cookingPot from 'lucide/dist/esm/icons/cooking-pot.mjs'
import question from 'lucide/dist/esm/icons/message-circle-question-mark.mjs'
import house from 'lucide/dist/esm/icons/house.mjs'
import notebookPen from 'lucide/dist/esm/icons/notebook-pen.mjs'
import box from 'lucide/dist/esm/icons/package.mjs'
import pill from 'lucide/dist/esm/icons/pill.mjs'
import plus from 'lucide/dist/esm/icons/plus.mjs'
import refreshCw from 'lucide/dist/esm/icons/refresh-cw.mjs'
import shieldAlert from 'lucide/dist/esm/icons/shield-alert.mjs'
import thermometer from 'lucide/dist/esm/icons/thermometer.mjs'
import toilet from 'lucide/dist/esm/icons/toilet.mjs'
import undo from 'lucide/dist/esm/icons/undo-2.mjs'
import users from 'lucide/dist/esm/icons/users.mjs'
import utensils from 'lucide/dist/esm/icons/utensils.mjs'
import x from 'lucide/dist/esm/icons/x.mjs'
import unknown from 'lucide/dist/esm/icons/circle-question-mark.mjs'

/** By the name lucide gives them, since kinds name their icon so. */
const drawings: Record<string, IconNode> = {
  activity, 'calendar-days': calendarDays, chart, check, 'chevron-left': chevronLeft, 'chevron-right': chevronRight,
  'circle-alert': circleAlert, 'cloud-alert': cloudAlert, 'cloud-check': cloudCheck, 'cloud-off': cloudOff,
  'cloud-upload': cloudUpload, 'cooking-pot': cookingPot, house, 'message-circle-question-mark': question, 'notebook-pen': notebookPen, package: box, pill, plus,
  'refresh-cw': refreshCw, 'shield-alert': shieldAlert, thermometer, toilet, undo, users, utensils, x,
}

export function addDrawings(more: Record<string, IconNode>): void {
  Object.assign(drawings, more)
}

/** An unknown name (a kind from a newer server) gets a question mark. */
export const drawingOf = (name: string): IconNode => drawings[name] ?? unknown
