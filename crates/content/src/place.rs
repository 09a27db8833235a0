//! Where in a file: a line and a column.

/// A place in a text, both counted from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    pub line: u32,
    pub column: u32,
}

impl Place {
    pub const START: Self = Self { line: 1, column: 1 };

    /// The place after this text.
    pub fn after(self, text: &str) -> Self {
        let count = |bytes: &[u8]| {
            bytes
                .iter()
                // The later bytes of a character are no column of their own.
                .filter(|&&byte| byte & 0xC0 != 0x80)
                .count() as u32
        };
        match text.as_bytes().rsplitn(2, |&byte| byte == b'\n').next() {
            Some(last) if last.len() < text.len() => {
                Self { line: self.line + line_breaks(text.as_bytes()), column: 1 + count(last) }
            }
            _ => Self { line: self.line, column: self.column + count(text.as_bytes()) },
        }
    }
}

/// How many lines end in a text.
#[allow(clippy::naive_bytecount, reason = "a crate for it is more than it needs")]
pub(crate) fn line_breaks(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, line: u32, column: u32) {
        assert_eq!(Place::START.after(text), Place { line, column });
    }

    #[test]
    fn columns_count_characters_and_lines_count_breaks() {
        check("", 1, 1);
        check("Thôn", 1, 5);
        check("a\r\nThôn ", 2, 6);
        check("\n\n", 3, 1);
    }
}
