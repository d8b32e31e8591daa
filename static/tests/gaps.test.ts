import { describe, expect, it } from 'vitest'
import { clockOf, gapsOf, minutesInto } from '../src/records/gaps.ts'

const at = (clock: string) => minutesInto('2026-11-23', `2026-11-23T${clock}`)
const OVER = 24 * 60

describe('gaps of a day', () => {
  it('tells of more than three waking hours without an entry', () => {
    expect(gapsOf([at('08:10'), at('12:45'), at('19:00')], OVER)).toEqual([
      { from: at('08:10'), to: at('12:45') },
      { from: at('12:45'), to: at('19:00') },
    ])
  })

  it('says nothing of three hours exactly', () => {
    expect(gapsOf([at('08:00'), at('11:00'), at('14:00'), at('17:00'), at('20:00')], OVER)).toEqual([])
  })

  it('counts no hours of the night', () => {
    expect(gapsOf([at('05:00'), at('09:00'), at('12:00'), at('15:00'), at('18:00'), at('21:00')], OVER)).toEqual([])
    expect(gapsOf([at('12:00'), at('15:00'), at('18:00'), at('21:30')], OVER)).toEqual([
      { from: at('08:00'), to: at('12:00') },
      { from: at('18:00'), to: at('21:30') },
    ])
  })

  it('ends at the present minute of a day that is not over', () => {
    expect(gapsOf([at('08:30')], at('11:00'))).toEqual([])
    expect(gapsOf([at('08:30')], at('13:00'))).toEqual([{ from: at('08:30'), to: at('13:00') }])
  })

  it('a day without entries is not a gap but a blank', () => {
    expect(gapsOf([], OVER)).toEqual([])
  })

  it('an entry after midnight still belongs to its day', () => {
    expect(minutesInto('2026-11-23', '2026-11-24T01:30')).toBe(25 * 60 + 30)
    expect(clockOf(25 * 60 + 5)).toBe('1:05')
  })
})
