//! How much is taken. Beyond it a document is refused with
//! [`ReadError::Limit`](crate::ReadError::Limit), never half read and never a
//! frozen page.

/// Bytes of an honours list: 1 GiB.
pub const BYTES: u64 = 1 << 30;
/// Bytes of an article or a gallery: 8 MiB.
pub const ARTICLE_BYTES: u64 = 8 << 20;
/// Bytes of a page whose table is read: 4 MiB, for it is read in one go.
pub const TABLE_BYTES: u64 = 4 << 20;
/// Records of an honours list, those left out among them.
pub const RECORDS: u32 = 2_000_000;
/// Bytes of one record, or of any other part of a list: 2 MiB.
pub const RECORD_BYTES: usize = 2 << 20;
/// Bytes of one text, in UTF-8: 1 MiB.
pub const TEXT_BYTES: usize = 1 << 20;
/// Lists and objects inside each other.
pub const NESTING: usize = 128;
/// Different fields that a list's records may have beside the format's own, or columns of a table;
/// what comes after is dropped and said.
pub const FIELDS: usize = 256;
/// Items of a list in an article of ours, cells of a table, or headings over them; what comes after is dropped and said.
pub const PARTS: usize = 20_000;
/// Photos of a gallery; what comes after is dropped and said.
pub const PHOTOS: usize = 2000;
/// Warnings kept of one kind; the rest is counted in [`Fault::More`](crate::Fault::More).
pub const WARNINGS: u32 = 100;
