/** What a device is called in the household's list of devices: "Android · Chrome". */
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Macintosh/, 'Mac'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'Chromebook'],
  [/Linux/, 'Linux'],
]
/** In this order: each of them also calls itself by a later one's name. */
const BROWSERS: [RegExp, string][] = [
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|Chromium|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]

export function deviceLabel(userAgent: string): string {
  const found = [SYSTEMS, BROWSERS].map(list => list.find(([mark]) => mark.test(userAgent))?.[1])
  return found.filter(Boolean).join(' · ') || 'A device'
}
