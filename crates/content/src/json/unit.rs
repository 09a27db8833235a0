//! A value whose text comes in chunks: where it ends is found by brackets and
//! quotes alone, what it is the parser says.

/// A value that has begun.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit {
    shape: Shape,
    /// Brackets open inside it.
    pub depth: usize,
    in_text: bool,
    escaped: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A list or an object.
    Nested,
    Text,
    /// A number or a word, which ends where something else begins.
    Word,
}

impl Unit {
    /// The unit that begins with this byte.
    pub fn new(first: u8) -> Self {
        Self {
            shape: match first {
                b'{' | b'[' => Shape::Nested,
                b'"' => Shape::Text,
                _ => Shape::Word,
            },
            depth: 0,
            in_text: false,
            escaped: false,
        }
    }

    /// Looks for the end in more of its text: bytes up to it, if it is here.
    /// Stops early where it is nested deeper than `most`.
    pub fn end(&mut self, bytes: &[u8], most: usize) -> Option<usize> {
        if self.shape == Shape::Word {
            return bytes.iter().position(|byte| is_delimiter(*byte));
        }
        for (place, &byte) in bytes.iter().enumerate() {
            if self.in_text {
                if self.escaped {
                    self.escaped = false;
                } else if byte == b'\\' {
                    self.escaped = true;
                } else if byte == b'"' {
                    self.in_text = false;
                    if self.depth == 0 {
                        return Some(place + 1);
                    }
                }
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' | b'[' => {
                    self.depth += 1;
                    if self.depth > most {
                        return None;
                    }
                }
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        return Some(place + 1);
                    }
                }
                _ => {}
            }
        }
        None
    }
}

fn is_delimiter(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',' | b':' | b'[' | b']' | b'{' | b'}' | b'"')
}
