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

/// How many lines end in a text. Eight bytes at a time: all data passes here.
pub(crate) fn line_breaks(bytes: &[u8]) -> u32 {
    const LOWEST: u64 = u64::MAX / 0xFF;
    let (words, rest) = bytes.as_chunks::<8>();
    let single = |bytes: &[u8]| bytes.iter().map(|byte| u32::from(*byte == b'\n')).sum::<u32>();
    let mut count = single(rest);
    for word in words {
        // A byte of zeros is where a line feed was; borrowing marks it.
        let zeros = u64::from_le_bytes(*word) ^ (LOWEST * u64::from(b'\n'));
        if zeros.wrapping_sub(LOWEST) & !zeros & (LOWEST << 7) != 0 {
            count += single(word);
        }
    }
    count
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
        check("123456789\nab\n\nĐông và tây\n\n\nxy", 7, 3);
    }
}
