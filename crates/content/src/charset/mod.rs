//! Character sets: bytes to text in chunks, and text that went through a wrong
//! one, which is noticed and said but never mended.

mod decode;
mod guess;
mod mojibake;

use std::fmt;

pub(crate) use decode::Decoder;
pub(crate) use mojibake::{Votes, suspect};

/// A character set that text was written in, while it was read in another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Charset {
    /// Windows-1258, Microsoft's for Vietnamese, with marks as bytes of their own.
    Windows1258,
    /// VNI-Windows, with marks as letters of their own.
    Vni,
    /// TCVN3, also called ABC: fonts of the name `.VnTime`.
    Tcvn3,
    /// UTF-8 that was read as Windows-1252 and saved again.
    Utf8AsLatin,
    /// Some set whose letters a program could not read: replacement signs (U+FFFD)
    /// stand in their place.
    Lost,
}

impl Charset {
    /// A stable name for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Windows1258 => "windows-1258",
            Self::Vni => "vni",
            Self::Tcvn3 => "tcvn3",
            Self::Utf8AsLatin => "utf8-as-windows-1252",
            Self::Lost => "lost",
        }
    }
}

impl fmt::Display for Charset {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Windows1258 => "Windows-1258",
            Self::Vni => "VNI read as Latin",
            Self::Tcvn3 => "TCVN3 read as Latin",
            Self::Utf8AsLatin => "UTF-8 read as Windows-1252",
            Self::Lost => "text with letters lost (U+FFFD)",
        })
    }
}
