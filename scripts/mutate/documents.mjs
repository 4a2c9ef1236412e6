// The documents that edits are made in: our fixtures, and the shared plans where they are present.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'

const root = new URL('../..', import.meta.url).pathname
const shared = new URL('../../../shared/plans/', import.meta.url).pathname

// Ten of different kinds: work reports, budgets, schemes, opinions, digests, special plans.
const REAL = [
  'ap_anhui_iiot_2021_2023.txt',
  'gwr2026_hebei.txt',
  'gwr2026_tibet.txt',
  'gwr2026_zhejiang.txt',
  'bud_zhongwei_2025.txt',
  'bud_panjin_2025.html',
  'fyp15_zhejiang_digest.html',
  'fyp15_energy_digest.html',
  'impl_zero_waste_city_2018.html',
  'sp_beijing_eco_restore_2035.txt',
]

const textsIn = (folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((file) => /\.(?:txt|md)$/.test(file))
        .sort()
        .map((file) => folder + file)
    : []

function documentOf(path) {
  return { name: basename(path), text: readFileSync(path, 'utf8').replace(/^\uFEFF/, '') }
}

export function fixtures() {
  return textsIn(`${root}fixtures/`).map(documentOf)
}

/** Empty where the shared plans are absent; the caller says so. */
export function sharedPlans() {
  return [...textsIn(shared), ...REAL.map((file) => `${shared}real/${file}`)].filter(existsSync).map(documentOf)
}
