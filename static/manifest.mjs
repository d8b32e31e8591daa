// The home screen's description of Villi: the same for everyone, no names in it.

const shortcut = (name, kind, assets) => ({
  name: `Log ${name}`,
  short_name: name,
  url: `/app/add/${kind}`,
  icons: [{ src: assets['icon-192.png'], sizes: '192x192', type: 'image/png' }],
})

/** `screenshots`: file names such as today-360x640.png, -wide in the name for a wide one. */
export function manifestOf(assets, screenshots) {
  const icon = (name, size, purpose) => ({ src: assets[name], sizes: `${size}x${size}`, type: 'image/png', purpose })
  return {
    id: '/',
    name: 'Villi',
    short_name: 'Villi',
    description: "Your household's gut-health journal: meals, doses and how everyone feels, with or without a network.",
    lang: 'en',
    dir: 'ltr',
    scope: '/',
    start_url: '/app/',
    display: 'standalone',
    background_color: '#fffdf9',
    theme_color: '#fffdf9',
    categories: ['health', 'food', 'lifestyle'],
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
    shortcuts: [shortcut('meal', 'meal', assets), shortcut('dose', 'dose', assets), shortcut('symptom', 'symptom', assets)],
    screenshots: screenshots.map(name => ({
      src: assets[name],
      sizes: /\d+x\d+/.exec(name)?.[0],
      type: 'image/png',
      form_factor: name.includes('wide') ? 'wide' : 'narrow',
      label: 'Villi',
    })),
  }
}
