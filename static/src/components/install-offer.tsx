/** The browser's own offer to put Villi on the home screen: made once, early, and kept until somebody wants it. */
import { useEffect, useState } from 'preact/hooks'

interface InstallOffer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>
}

let kept: InstallOffer | null = null

/** The browser makes its offer once, early: keep it. Called before anything is drawn. */
export function keepInstallOffer(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    kept = event as InstallOffer
    dispatchEvent(new Event('villi:installable'))
  })
}

export function useInstall(): { offer: InstallOffer | null; forget: () => void } {
  const [offer, setOffer] = useState(kept)
  useEffect(() => {
    const look = () => setOffer(kept)
    const done = () => setOffer((kept = null))
    addEventListener('villi:installable', look)
    addEventListener('appinstalled', done)
    return () => {
      removeEventListener('villi:installable', look)
      removeEventListener('appinstalled', done)
    }
  }, [])
  return { offer, forget: () => setOffer((kept = null)) }
}
