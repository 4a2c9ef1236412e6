// Words of the commands that set the program up: init, doctor, completion.

/** What doctor looks at. */
export type DoctorItem = 'node' | 'package' | 'schemas' | 'output' | 'language' | 'config' | 'write'

export interface HandWords {
  readonly init: {
    readonly config: readonly string[]
    readonly workflow: readonly string[]
    readonly there: (file: string) => string
    readonly thereHint: string
    readonly next: string
  }
  readonly doctor: {
    readonly item: Readonly<Record<DoctorItem, string>>
    readonly ok: string
    readonly note: string
    readonly bad: string
    readonly node: (version: string, least: string) => string
    readonly nodeHint: (least: string) => string
    readonly files: (count: number, folder: string) => string
    readonly filesMissing: (files: readonly string[]) => string
    readonly reinstall: string
    readonly schemas: (count: number) => string
    readonly schemaBroken: (file: string) => string
    readonly output: (terminal: boolean, columns: number, color: boolean) => string
    readonly language: (locale: string) => string
    readonly notUtf8: (locale: string) => string
    readonly notUtf8Hint: string
    readonly font: string
    readonly noConfig: (folder: string) => string
    readonly config: (path: string) => string
    readonly write: (folder: string) => string
    readonly noWrite: (folder: string, reason: string) => string
    readonly noWriteHint: string
    readonly allGood: string
    readonly faults: (count: number) => string
  }
  /** How a shell is told of its completion. */
  readonly completionHead: (shell: string, how: string) => string
}
