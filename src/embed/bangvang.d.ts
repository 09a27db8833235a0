/** What the elements of Bảng Vàng offer to a page's scripts. */

/** Which of the four elements. */
export type BangvangKind = "article" | "gallery" | "honours" | "news";

/** A record or field that was left out or looks wrong, with the place where it stands. */
export interface BangvangWarning {
  /** Stable; the documentation lists all. */
  code: string;
  /** In the reader's language. */
  message: string;
  /** A path or a line in the data; may be empty. */
  at: string;
}

/** The detail of `bangvang:ready`. */
export interface BangvangReady {
  kind: BangvangKind;
  /** How many records, articles or photos show. */
  items: number;
  /** How many had to be left out. */
  skipped: number;
  warnings: BangvangWarning[];
}

/** The detail of `bangvang:error`, and what `ready` rejects with. */
export interface BangvangError {
  /** Stable; the documentation lists all. */
  code: string;
  message: string;
  /** The address of the data, empty where it is in the page; of `no-engine` that of the widget's own files. */
  url: string;
  /** A path, or line and column; may be empty. */
  at: string;
}

/** The detail of `bangvang:search`, also of one that the address or an attribute brings. */
export interface BangvangSearch {
  query: string;
  total: number;
  /** How the search was taken, where nothing answers it as it was typed. */
  assumed?: string;
  milliseconds: number;
}

/** The detail of `bangvang:photo`: the photo from 0, and whether it is open. */
export interface BangvangPhoto { index: number; open: boolean; }

/** The detail of `bangvang:open`, which can be prevented. */
export interface BangvangOpen {
  id: string;
  /** The article's own page; empty where the article opens in place. */
  href: string;
}

export interface BangvangSearchOptions {
  /** How many items come back, 25 when absent; all others are only counted. */
  limit?: number;
  /** Any of the values of each field, all of the fields. */
  filters?: Record<string, string | number | readonly (string | number)[]>;
  /** `award`, `name`, `-year`, …; by relevance when absent. */
  sort?: string;
}

export interface BangvangFound {
  total: number;
  /** The records as given, without personal fields, with `id` as text. */
  items: ({ id: string } & Record<string, unknown>)[];
  /** How often each value of a field is found, under the search and the other fields' filters. */
  facets: Record<string, Record<string, number>>;
  /** How the search was taken, where nothing answers it as it was typed. */
  assumed?: string;
  milliseconds: number;
}

/** Any of the four elements. Attributes, not properties, carry the options. */
export interface BangvangElement extends HTMLElement {
  /** Resolves at the last record; rejects with what `bangvang:error` says; renewed by `reload()`. Starts a lazy element. */
  readonly ready: Promise<void>;
  /** Reads the data again; gives back the new `ready`. */
  reload(): Promise<void>;
}

export interface BangvangHonours extends BangvangElement {
  /** Searches without changing what shows; waits for the list. Without a query all records are found. */
  search(query?: string, options?: BangvangSearchOptions): Promise<BangvangFound>;
}

/**
 * The events of the elements; they bubble, up to the window, also out of a shadow root. Of a list under an article only
 * searches and photos are heard.
 */
export interface BangvangEventMap {
  "bangvang:ready": CustomEvent<BangvangReady>;
  "bangvang:error": CustomEvent<BangvangError>;
  "bangvang:search": CustomEvent<BangvangSearch>;
  "bangvang:photo": CustomEvent<BangvangPhoto>;
  "bangvang:open": CustomEvent<BangvangOpen>;
}

declare global {
  interface HTMLElementTagNameMap {
    "bangvang-honours": BangvangHonours;
    "bangvang-article": BangvangElement;
    "bangvang-gallery": BangvangElement;
    "bangvang-news": BangvangElement;
  }
  interface HTMLElementEventMap extends BangvangEventMap {}
  interface DocumentEventMap extends BangvangEventMap {}
  interface WindowEventMap extends BangvangEventMap {}
}
