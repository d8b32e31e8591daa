/** Lucide's drawings as elements of our own; always beside words, so hidden from screen readers. */
import { h } from 'preact'
import {
  Activity, ArrowRight, CalendarDays, ChartNoAxesColumn, Check, ChevronLeft, ChevronRight, CircleAlert, CircleHelp, ClipboardList, CloudAlert, CloudCheck, CloudOff,
  CloudUpload, CookingPot, Copy, Download, Eye, History, House, Link2, LogOut, NotebookPen, Package, Pencil, Phone, Pill, Plus, RefreshCw, Search, Settings,
  ShieldAlert, Siren, Smartphone, Sparkles, Stethoscope, Thermometer, Toilet, Trash2, TriangleAlert, Undo2, UserPlus, Users, Utensils, X, type IconNode,
} from 'lucide'

/** By the name lucide gives them, since kinds name their icon so. */
const drawings: Record<string, IconNode> = {
  activity: Activity, 'arrow-right': ArrowRight, 'calendar-days': CalendarDays, chart: ChartNoAxesColumn, check: Check, 'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight, 'circle-alert': CircleAlert, 'clipboard-list': ClipboardList, 'cloud-alert': CloudAlert, 'cloud-check': CloudCheck, 'cloud-off': CloudOff,
  'cloud-upload': CloudUpload, 'cooking-pot': CookingPot, copy: Copy, download: Download, eye: Eye, history: History, house: House, link: Link2, 'log-out': LogOut,
  'notebook-pen': NotebookPen, package: Package, pencil: Pencil, phone: Phone, pill: Pill, plus: Plus, 'refresh-cw': RefreshCw, search: Search, settings: Settings,
  'shield-alert': ShieldAlert, siren: Siren, smartphone: Smartphone, sparkles: Sparkles, stethoscope: Stethoscope, thermometer: Thermometer, toilet: Toilet,
  trash: Trash2, 'triangle-alert': TriangleAlert, undo: Undo2, 'user-plus': UserPlus, users: Users, utensils: Utensils, x: X,
}

/** A drawing by lucide's name; an unknown name (a kind from a newer server) gets a question mark. */
export function Icon({ name, size = 24 }: { name: string; size?: number }) {
  const drawing = drawings[name] ?? CircleHelp
  return (
    <svg
      aria-hidden="true" focusable="false" width={size} height={size} viewBox="0 0 24 24"
      fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"
    >
      {drawing.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  )
}
