/** What the elements of Bảng Vàng offer to a page's scripts. */
export interface BangvangWarning { code: string; message: string; at: string; }
export interface BangvangReady { kind: "article" | "gallery" | "honours" | "news"; items: number; skipped: number; warnings: BangvangWarning[]; }
export interface BangvangError { code: string; message: string; url: string; at: string; }
export interface BangvangSearch { query: string; total: number; milliseconds: number; }
/** `index` counts from 0, in the order of the photos. */
export interface BangvangPhoto { index: number; open: boolean; }
export interface BangvangOpen { id: string; href: string; }
export interface BangvangSearchOptions {
  /** How many items come back; all others are only counted. */
  limit?: number;
  /** Any of the values of each field, all of the fields. */
  filters?: Record<string, (string | number)[]>;
  /** `award`, `name`, `-year`, …; by relevance when absent. */
  sort?: string;
}
export interface BangvangFound {
  total: number;
  items: Record<string, unknown>[];
  facets: Record<string, Record<string, number>>;
  milliseconds: number;
}
export interface BangvangElement extends HTMLElement {
  /** Resolves at the last record; rejects with what `bangvang:error` says; renewed by `reload()`. */
  readonly ready: Promise<void>;
  reload(): Promise<void>;
}
export interface BangvangHonours extends BangvangElement {
  search(query: string, options?: BangvangSearchOptions): Promise<BangvangFound>;
}
declare global {
  interface HTMLElementTagNameMap {
    "bangvang-honours": BangvangHonours;
    "bangvang-article": BangvangElement;
    "bangvang-gallery": BangvangElement;
    "bangvang-news": BangvangElement;
  }
  interface HTMLElementEventMap {
    "bangvang:ready": CustomEvent<BangvangReady>;
    "bangvang:error": CustomEvent<BangvangError>;
    "bangvang:search": CustomEvent<BangvangSearch>;
    "bangvang:photo": CustomEvent<BangvangPhoto>;
    "bangvang:open": CustomEvent<BangvangOpen>;
  }
}
